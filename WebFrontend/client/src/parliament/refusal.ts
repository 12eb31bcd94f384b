import { Problem } from '../api/problem';
import { refusalSentence } from '../desk/refusal';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { parliamentRefusals } from '../language/words/parliament';
import { session } from '../session/session.svelte';

/** Whom it is about stands before the sentence, where the page knows the name. */
export function sentenceOf(error: unknown, nameOf: (student: string) => string | null = () => null): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const word = parliamentRefusals[error.code];
  const sentence = word ? say(word) : refusalSentence(error.code);
  const student = error.errors[0]?.student;
  const name = student ? nameOf(student) : null;
  return name ? `${name}: ${sentence}` : sentence;
}
