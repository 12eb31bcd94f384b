import { say, type Word } from '../language/say';
import { actRefusalWords, actWords } from '../language/words/audit';

/** What an act is called. A route that has no word yet is shown as it is: nothing is hidden. */
export function wordOf(act: string): string {
  const word = (actWords as Record<string, Word>)[act];
  return word ? say(word) : act;
}

export function refusalOf(code: string): string {
  const word = (actRefusalWords as Record<string, Word>)[code];
  return word ? say(word) : code;
}

export function outcomeOf(status: number): 'done' | 'refused' | 'failed' {
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'done';
}

export function isStudentId(id: string): boolean {
  return /^[^./]+\.[^./]+$/.test(id);
}
