import type { Slide } from '../api/ceremony';
import type { Faction } from '../api/schools';
import { named } from '../language/language.svelte';
import { say, type Words } from '../language/say';
import { ceremonyWords as words } from '../language/words/ceremony';
import { nominationNames } from '../language/words/nomination-names';
import { nominationWords } from '../language/words/nominations';

const names: Words = nominationNames;

export function titleOf(slide: Slide): string {
  if (slide.kind === 'opening') return say(words.opening);
  if (slide.kind === 'closing') return say(words.closing);
  if (slide.place !== null) return say(words.place, { n: slide.place });
  const name = slide.nomination ? names[slide.nomination] : undefined;
  return name ? say(name) : '';
}

/** Among whom. */
export function circleOf(slide: Slide, factions: readonly Faction[]): string {
  if (slide.of) return say(words.bestOf, { faction: factionName(slide.of, factions) });
  if (slide.band) return say(slide.band.from === slide.band.to ? nominationWords.grade : nominationWords.grades, slide.band);
  return slide.kind === 'place' ? say(words.factions) : slide.kind === 'award' ? say(nominationWords.wholeSchool) : '';
}

export function factionName(id: string, factions: readonly Faction[]): string {
  const faction = factions.find((one) => one.id === id);
  return faction ? named(faction.shortName) || named(faction.name) : '';
}

/** Two pages of one slide are one picture that opens; others replace each other. */
export const keyOf = (slide: Slide) => [slide.kind, slide.place, slide.nomination, slide.band?.from, slide.of].join('/');
