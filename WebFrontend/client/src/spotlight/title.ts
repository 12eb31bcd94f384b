import { say, type Words } from '../language/say';
import { nominationNames } from '../language/words/nomination-names';
import { spotlightWords as words } from '../language/words/spotlight';

const names: Words = nominationNames;

/** What one person stands for: the activists of the year are many, the one of the week is one. */
export function titleOf(nomination: string): string {
  const name = nomination === 'school-activists' ? words.activist : names[nomination];
  return name ? say(name) : '';
}
