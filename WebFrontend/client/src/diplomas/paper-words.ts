import { placeNames } from '../account/place-names.svelte';
import type { Honour } from '../api/diplomas';
import { say, type Words } from '../language/say';
import { diplomaWords } from '../language/words/diplomas';
import { nominationNames } from '../language/words/nomination-names';
import { nominationWords } from '../language/words/nominations';
import { hours } from '../volunteering/hours';

/** «Diploma, degree I». */
export const kindOf = ({ degree, halfHours }: Honour) =>
  degree ? say(diplomaWords.diploma, { degree: 'I'.repeat(degree) }) : say(halfHours ? diplomaWords.volunteer : diplomaWords.thanks);

/** The nomination, and among whom; or the verified hours. */
export function whatFor({ nomination, band, of, halfHours }: Honour): string {
  if (halfHours) return hours(halfHours);
  const word = (nominationNames as Words)[nomination];
  const name = word ? say(word) : nomination;
  const among = of ? placeNames.of(of) : band ? say(band.from === band.to ? nominationWords.grade : nominationWords.grades, band) : null;
  return among ? `${name} · ${among}` : name;
}
