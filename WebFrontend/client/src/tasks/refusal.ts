import { Problem } from '../api/problem';
import { refusalSentence } from '../desk/refusal';
import { say, type Word } from '../language/say';
import { common } from '../language/words/common';
import { session } from '../session/session.svelte';

/** What to say when something was not done. */
export function sentenceOf(error: unknown, words: Record<string, Word>): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const word = words[error.code];
  return word ? say(word) : refusalSentence(error.code);
}
