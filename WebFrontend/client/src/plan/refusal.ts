import { Problem } from '../api/problem';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { eventRefusals } from '../language/words/events';
import { planRefusals } from '../language/words/plan';
import { session } from '../session/session.svelte';

/** Why the plan said no, as a sentence. */
export function sentenceOf(error: unknown): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const word = planRefusals[error.code] ?? eventRefusals[error.code];
  return word ? say(word) : say(common.refused, { code: error.code });
}
