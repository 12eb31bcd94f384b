import { placeNames } from '../account/place-names.svelte';
import { digits, say } from '../language/say';
import { nominationWords as words } from '../language/words/nominations';
import { markText } from '../ratings/marks';

interface List {
  nomination: string;
  band: { from: number; to: number } | null;
  faction: string | null;
}

export const isStudent = (id: string): boolean => id.includes('.');

/** Among whom the list compares. */
export function scopeOf({ faction, band }: List): string {
  if (faction) return placeNames.of(faction);
  return band ? say(band.from === band.to ? words.grade : words.grades, band) : say(words.wholeSchool);
}

/** A student by the name that is known, a faction by its own, a class as it is called. */
export function nameIn(list: List, id: string, student: string | null | undefined): string {
  if (isStudent(id)) return student ?? say(words.erased);
  return list.nomination === 'faction-of-the-year' ? placeNames.of(id) : id;
}

export const scoreIn = (list: List, score: number): string =>
  list.nomination === 'cleanest-class' ? markText(score) : digits(score);
