import { Problem } from '../api/problem';
import { refusalSentence } from '../desk/refusal';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { summerRefusals } from '../language/words/summer';
import { session } from '../session/session.svelte';

export function sentenceOf(error: unknown): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const word = summerRefusals[error.code];
  return word ? say(word) : refusalSentence(error.code);
}
