import { get } from './http';
import type { Localized } from './localized';

export interface AnnouncedYear {
  school: Localized;
  season: string;
  announcedAt: string;
  /** Of the seal. */
  hash: string;
  factions: { id: string; place: number; isShared: boolean; points: number; index: number }[];
  awards: Award[];
}

export interface Award {
  nomination: string;
  band: { from: number; to: number } | null;
  /** Whose best it is; null for the whole school. */
  faction: string | null;
  winners: Winner[];
}

/** A class or a faction, or a student under the name that may be shown; without one, nobody says who it is. */
export interface Winner {
  group: string | null;
  name: string | null;
  place: number;
  isShared: boolean;
}

export const fetchYears = (school: string) => get<{ school: Localized; items: { season: string }[] }>(`/api/schools/${school}/years`);
export const fetchYear = (school: string, season: string) => get<AnnouncedYear>(`/api/schools/${school}/years/${season}`);
