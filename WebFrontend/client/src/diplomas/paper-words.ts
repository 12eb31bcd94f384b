import { placeNames } from '../account/place-names.svelte';
import type { Honour } from '../api/diplomas';
import { say, type Words } from '../language/say';
import { diplomaWords } from '../language/words/diplomas';
import { nominationNames } from '../language/words/nomination-names';
import { nominationWords } from '../language/words/nominations';

/** «Diploma, degree I». */
export const kindOf = (honour: Honour) =>
  honour.degree ? say(diplomaWords.diploma, { degree: 'I'.repeat(honour.degree) }) : say(diplomaWords.thanks);

/** The nomination, and among whom. */
export function whatFor({ nomination, band, of }: Honour): string {
  const word = (nominationNames as Words)[nomination];
  const name = word ? say(word) : nomination;
  const among = of ? placeNames.of(of) : band ? say(band.from === band.to ? nominationWords.grade : nominationWords.grades, band) : null;
  return among ? `${name} · ${among}` : name;
}
