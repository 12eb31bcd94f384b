import { Problem } from '../api/problem';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { contactRefusals } from '../language/words/contact';
import { session } from '../session/session.svelte';

export function contactRefusal(error: unknown): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const sentence = contactRefusals[error.code];
  return sentence ? say(sentence) : say(common.refused, { code: error.code });
}
