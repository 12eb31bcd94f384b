import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export const kinds = ['volunteering', 'tutoring'] as const;
export const directions = ['school', 'learning', 'nature', 'culture', 'sport', 'community'] as const;
export const returnReasons = ['too-many-hours', 'too-few-hours', 'not-at-this-shift', 'come-and-ask'] as const;

export type OpportunityKind = (typeof kinds)[number];
export type Direction = (typeof directions)[number];
export type ReturnReason = (typeof returnReasons)[number];

export interface HourClaim {
  halfHours: number;
  state: 'claimed' | 'returned' | 'turned-down' | 'verified';
  reason: ReturnReason | null;
  /** What the book has answered to verified hours. */
  book: 'sending' | 'counted' | 'waiting' | null;
}

interface Shift {
  id: string;
  day: string;
  from: string;
  to: string;
  places: number;
  taken: number;
}

export interface OwnShift extends Shift {
  waiting: number;
  /** Half-hours that the shift can bring. */
  most: number;
  isOver: boolean;
  own: {
    hasPlace: boolean;
    /** 1 for the first who waits; 0 with a place. */
    turn: number;
    came: string | null;
    went: string | null;
    leads: boolean;
    claim: HourClaim | null;
    canLeave: boolean;
    canClaim: boolean;
  } | null;
}

export interface ListedShift extends Shift {
  /** Whose hours wait to be verified. */
  claimed: number;
}

export interface RollVolunteer {
  student: string;
  name: string | null;
  class: string | null;
  hasPlace: boolean;
  came: string | null;
  went: string | null;
  claim: HourClaim | null;
  mayVerify: boolean;
  whyNot: 'own-award' | 'own-family' | null;
}

export interface RollShift extends Shift {
  waiting: number;
  most: number;
  isOver: boolean;
  leader: string | null;
  volunteers: RollVolunteer[];
}

export interface Opportunity<S> {
  id: string;
  kind: OpportunityKind;
  title: Localized;
  place: string;
  partner: string | null;
  direction: Direction;
  grades: { from: number; to: number };
  faction: string | null;
  from: string;
  to: string;
  shifts: S[];
}

export interface Week {
  /** Monday. */
  from: string;
  kind: 'vol.half' | 'tutor.half';
  most: number;
  counted: number;
  claimed: number;
  left: number;
}

export interface OwnVolunteering {
  today: string;
  items: Opportunity<OwnShift>[];
  weeks: Week[];
}

export interface VolunteeringList {
  today: string;
  items: Opportunity<ListedShift>[];
}

export type Roll = Opportunity<RollShift>;

export interface NewShift {
  id: string;
  day: string;
  from: string;
  to: string;
  places: number;
}

export interface NewOpportunity {
  id: string;
  kind: OpportunityKind;
  title: { kk: string; ru: string; en: string };
  place: string;
  partner: string;
  direction: Direction;
  grades: { from: number; to: number };
  faction: string | null;
  from: string;
  to: string;
  shifts: NewShift[];
}

export interface Passport {
  name: string;
  class: string;
  school: Localized;
  asOf: string;
  volunteering: number;
  tutoring: number;
  led: number;
  points: number;
  items: {
    day: string;
    kind: 'vol.half' | 'vol.lead' | 'tutor.half';
    units: number;
    counted: number;
    granted: number;
    title: string | null;
    by: string | null;
  }[];
}

const ofStudent = (student: string) => `/api/students/${student}/volunteering`;
const ofSchool = (school: string) => `/api/schools/${school}/volunteering`;

export const fetchOwnVolunteering = (student: string) => get<OwnVolunteering>(ofStudent(student));
export const signUp = (student: string, opportunity: string, shift: string) =>
  put<OwnVolunteering>(`${ofStudent(student)}/${opportunity}/${shift}`, {});
export const leaveShift = (student: string, opportunity: string, shift: string) =>
  removeFor<OwnVolunteering>(`${ofStudent(student)}/${opportunity}/${shift}`);
export const claimHours = (student: string, opportunity: string, shift: string, halfHours: number) =>
  put<OwnVolunteering>(`${ofStudent(student)}/${opportunity}/${shift}/hours`, { halfHours });
export const fetchPassport = (student: string) => get<Passport>(`${ofStudent(student)}/passport`);
export const passportTable = (student: string, language: string) =>
  `${ofStudent(student)}/passport?format=csv&language=${language}`;

export const fetchVolunteering = (school: string) => get<VolunteeringList>(ofSchool(school));
export const announce = (school: string, opportunity: NewOpportunity) => post<Roll>(ofSchool(school), opportunity);
export const fetchRoll = (school: string, opportunity: string) => get<Roll>(`${ofSchool(school)}/${opportunity}`);
export const addShift = (school: string, opportunity: string, shift: NewShift) =>
  post<Roll>(`${ofSchool(school)}/${opportunity}/shifts`, shift);

/** What is done on the list of one shift; every answer is the whole opportunity anew. */
export class ShiftDesk {
  readonly #path: string;

  constructor(school: string, opportunity: string, shift: string) {
    this.#path = `${ofSchool(school)}/${opportunity}/shifts/${shift}`;
  }

  checkIn = (student: string) => post<Roll>(`${this.#path}/check-in`, { student });
  checkOut = (student: string) => post<Roll>(`${this.#path}/check-out`, { student });
  lead = (student: string | null) => put<Roll>(`${this.#path}/leader`, { student });
  verify = (claims: { student: string; halfHours: number }[]) => post<Roll>(`${this.#path}/verification`, { claims });
  giveBack = (student: string, halfHours: number, reason: ReturnReason) =>
    post<Roll>(`${this.#path}/return`, { student, halfHours, reason });
}
