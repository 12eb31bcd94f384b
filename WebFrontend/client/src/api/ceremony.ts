import { get, post, put } from './http';

export interface SlideWinner {
  /** Of a student or a class; null of a faction, and of a student whom screens do not show. */
  name: string | null;
  /** Whose crest stands there; null for the school's own. */
  faction: string | null;
  index: number | null;
}

export interface Slide {
  kind: 'opening' | 'place' | 'award' | 'closing';
  /** Whether it says who; before that the hall waits. */
  isTold: boolean;
  place: number | null;
  nomination: string | null;
  band: { from: number; to: number } | null;
  of: string | null;
  winners: SlideWinner[];
}

export interface Ceremony {
  state: 'none' | 'running' | 'over';
  isRehearsal: boolean;
  version: number;
  slide: Slide | null;
  /** Every result, once it is over. */
  told: Slide[];
}

export interface LeaderSlide {
  slide: Slide;
  /** `shownAs` is null when the screen shows a crest in the place of a name. */
  names: { name: string; class: string; shownAs: string | null }[];
}

export interface Script {
  state: Ceremony['state'];
  isRehearsal: boolean;
  isSealed: boolean;
  version: number;
  position: number | null;
  cues: number;
  now: LeaderSlide | null;
  next: LeaderSlide | null;
}

const address = (school: string) => `/api/schools/${school}/ceremony`;

export const fetchCeremony = (school: string) => get<Ceremony>(address(school));
/** The rehearsal if there is one. */
export const fetchRehearsal = (school: string) => get<Ceremony>(`${address(school)}/rehearsal`);
export const fetchScript = (school: string) => get<Script>(`${address(school)}/script`);
export const beginCeremony = (school: string, isRehearsal: boolean) => post<Script>(address(school), { isRehearsal });
export const endCeremony = (school: string) => post<Script>(`${address(school)}/end`, {});
export const goTo = (school: string, position: number, version: number) =>
  put<Script>(`${address(school)}/position`, { position, version });
