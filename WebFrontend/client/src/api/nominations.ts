import { get, postWithoutAnswer } from './http';

/** `value = factor · min(amount, most)`. */
export interface NominationPart {
  name: string;
  amount: number;
  factor: number;
  most: number | null;
  value: number;
}

export interface NominationGate {
  name: string;
  /** The answer is not there yet; otherwise the gate is open. */
  isAwaited: boolean;
  reached: number | null;
  needed: number | null;
}

export interface NominationRow {
  /** A student, a class or a faction. */
  id: string;
  name: string | null;
  class: string | null;
  place: number;
  isShared: boolean;
  /** What put it below the row before; null for the first. */
  decided: string | null;
  score: number;
  isProposed: boolean;
  weeks: number;
  hosts: number;
  last: string | null;
  parts: NominationPart[];
  gates: NominationGate[];
}

export interface NominationList {
  nomination: string;
  band: { from: number; to: number } | null;
  faction: string | null;
  seats: number;
  rows: NominationRow[];
}

export interface NominationsReading {
  season: string;
  asOf: string;
  lists: NominationList[];
}

export const fetchNominations = (school: string) => get<NominationsReading>(`/api/schools/${school}/nominations`);

/** Somebody of the own class who comes into question for Best Student. */
export interface Vouched {
  id: string;
  name: string;
  class: string;
  /** Null while nobody has said it. */
  isGood: boolean | null;
}

const standing = (school: string) => `/api/schools/${school}/nominations/standing`;

export const fetchStanding = (school: string) => get<{ season: string; items: Vouched[] }>(standing(school));
export const putStanding = (school: string, student: string, isGood: boolean) =>
  postWithoutAnswer(`${standing(school)}/${student}`, { isGood }, 'PUT');
