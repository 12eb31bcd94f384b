import { Problem } from '../api/problem';
import { refusalSentence } from '../desk/refusal';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { eventRefusals } from '../language/words/events';
import { session } from '../session/session.svelte';

export function sentenceOf(error: unknown): string {
  if (session.endedBy(error)) return say(common.expired);
  return error instanceof Problem ? sentenceOfCode(error.code) : say(common.unreachable);
}

export function sentenceOfCode(code: string): string {
  const word = eventRefusals[code];
  return word ? say(word) : refusalSentence(code);
}
