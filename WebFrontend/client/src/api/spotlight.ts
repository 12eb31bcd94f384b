import { get } from './http';

export interface Face {
  nomination: string;
  /** As the student is shown on public pages. */
  name: string;
  /** Whose crest stands beside it; null for the school's own. */
  faction: string | null;
}

export interface Spotlight {
  /** Monday and Sunday of the week; null while there is no spotlight. */
  from: string | null;
  to: string | null;
  faces: Face[];
}

export const fetchSpotlight = (school: string) => get<Spotlight>(`/api/schools/${school}/spotlight`);
