import { get, post, put } from './http';
import type { NominationList, NominationRow } from './nominations';

export interface SeasonWindow {
  /** `quarter-1` … `quarter-4`, `year`. */
  window: string;
  state: 'open' | 'closing' | 'sealed';
  from: string;
  to: string;
  sealableFrom: string;
  waiting: { sheets: number; appeals: number };
  sealedAt: string | null;
  hash: string | null;
}

export interface NominationDecision {
  seat: NominationSeat;
  candidate: string;
  kind: 'declined' | 'set-aside';
  reason: string | null;
}

export interface NominationSeat {
  nomination: string;
  band: string | null;
  of: string | null;
}

export interface Award {
  nomination: string;
  band: { from: number; to: number } | null;
  of: string | null;
  winners: { id: string; place: number; isShared: boolean; score: number }[];
}

/** As it was computed; the names stand beside it. */
export type ProposedList = Omit<NominationList, 'rows'> & { rows: Omit<NominationRow, 'name' | 'class'>[] };

export interface Proposal {
  id: string;
  at: string;
  lists: ProposedList[];
  decisions: NominationDecision[];
  awards: Award[];
  council: { minutes: { number: number; day: string }; at: string } | null;
  deputy: { at: string } | null;
  /** Entries that the book has taken since the cut. */
  entriesSince: number;
  waiting: { sheets: number; appeals: number };
}

export interface SeasonReading {
  season: string;
  windows: SeasonWindow[];
  proposal: Proposal | null;
  announcedAt: string | null;
  names: Record<string, { name: string; class: string }>;
}

const address = (school: string, season: string) => `/api/schools/${school}/seasons/${season}`;

export const fetchSeason = (school: string, season: string) => get<SeasonReading>(`${address(school, season)}/`);
export const sealWindow = (school: string, season: string, window: string, reason: string | null) =>
  post<SeasonReading>(`${address(school, season)}/windows/${window}/seal`, { reason });
export const sealAddress = (school: string, season: string, window: string) => `${address(school, season)}/windows/${window}/seal`;
export const propose = (school: string, season: string) => post<SeasonReading>(`${address(school, season)}/proposal`, {});
export const decide = (
  school: string,
  season: string,
  seat: NominationSeat,
  candidate: string,
  kind: NominationDecision['kind'],
  reason: string | null,
) => put<SeasonReading>(`${address(school, season)}/proposal/decisions`, { ...seat, candidate, kind, reason });
export const undecide = (school: string, season: string, seat: NominationSeat, candidate: string) =>
  post<SeasonReading>(`${address(school, season)}/proposal/decisions/withdrawal`, { ...seat, candidate });
export const confirmAsCouncil = (school: string, season: string, proposal: string, minutes: { number: number; day: string }) =>
  post<SeasonReading>(`${address(school, season)}/proposal/council`, { proposal, minutes });
export const confirmAsDeputy = (school: string, season: string, proposal: string) =>
  post<SeasonReading>(`${address(school, season)}/proposal/deputy`, { proposal });
export const withdrawConfirmations = (school: string, season: string) =>
  post<SeasonReading>(`${address(school, season)}/proposal/withdrawal`, {});
export const announce = (school: string, season: string) => post<SeasonReading>(`${address(school, season)}/announcement`, {});
