import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';
import type { Grades, OccurrenceState } from './plan';

export const sports = [
  'football',
  'basketball',
  'volleyball',
  'pioneerball',
  'table-tennis',
  'relay',
  'tug-of-war',
  'asyq',
  'togyzqumalaq',
  'chess',
] as const;
export type Sport = (typeof sports)[number];

export interface TableRow {
  rank: number;
  class: string;
  played: number;
  won: number;
  drawn: number;
  lost: number;
  scored: number;
  conceded: number;
  difference: number;
  points: number;
}

export interface Band {
  grades: Grades;
  /** The upper half. */
  table: TableRow[];
  /** Who has played too, in the order of classes. */
  others: string[];
  classes: string[];
}

export interface LeagueMonth {
  id: string;
  from: string;
  to: string;
  state: OccurrenceState;
  link: string | null;
  /** Null for those who do not work on it. */
  owesLink: boolean | null;
}

export interface Match {
  number: number;
  month: string;
  grades: Grades;
  sport: Sport;
  day: string;
  home: string;
  away: string;
  score: { home: number; away: number } | null;
}

export interface League {
  series: string;
  title: Localized;
  host: string | null;
  mayKeep: boolean;
  bands: Band[];
  months: LeagueMonth[];
  /** The nearest to come first, then what was played, the latest first. */
  matches: Match[];
}

export interface Leagues {
  today: string;
  items: League[];
}

export interface Draw {
  month: string;
  grades: Grades;
  sport: Sport;
  day: string;
  classes: string[];
}

const ofSchool = (school: string) => `/api/schools/${school}/leagues`;

export const fetchLeagues = (school: string) => get<Leagues>(ofSchool(school));

/** What is done in one league; every answer is all leagues anew. */
export class LeagueAddress {
  readonly #path: string;

  constructor(school: string, series: string) {
    this.#path = `${ofSchool(school)}/${series}/matches`;
  }

  drawUp = (draw: Draw) => post<Leagues>(this.#path, draw);
  setScore = (match: number, score: Match['score']) =>
    put<Leagues>(`${this.#path}/${match}/score`, score ?? { home: null, away: null });
  takeOut = (match: number) => removeFor<Leagues>(`${this.#path}/${match}`);
}
