import { get, post, put, remove, removeFor, upload } from './http';
import type { Localized } from './localized';
import type { Course, Grades, OccurrenceState, ProofFile } from './plan';
import type { WaitReason, Why } from './sheets';

export const roles = ['helper', 'organiser', 'leader', 'host', 'judge', 'reporter'] as const;
export type EventRole = (typeof roles)[number];
export const places = [1, 2, 3] as const;
export type Place = (typeof places)[number];

export interface EventPerson {
  student: string;
  /** Null for somebody who is not in the roster any more. */
  name: string | null;
  class: string | null;
  signedUp: boolean;
  /** In the waiting list, from 1; null with a place. */
  turn: number | null;
  came: string | null;
  late: boolean;
  /** False for people of other grades, who came for the sake of a role alone. */
  takesPart: boolean;
  roles: EventRole[];
  place: Place | null;
  /** Whether points stand on a sheet. */
  confirmed: boolean;
  /** Where an entry in a challenge can be seen. */
  link: string | null;
  /** What the reader gave as a judge. */
  mark: number | null;
  /** Of all judges, once each of them has marked the student. */
  sum: number | null;
  /** The place that follows from the sum. */
  proposed: Place | null;
}

export interface EventSheet {
  revision: number;
  state: 'sending' | 'counted' | 'waiting' | 'refused';
  refusal: string | null;
  by: string | null;
  lines: number;
}

export interface SchoolEvent {
  id: string;
  title: Localized;
  form: string;
  host: string | null;
  from: string;
  to: string;
  grades: Grades[];
  state: OccurrenceState;
  today: string;
  version: number;
  /** Null without a limit. */
  places: number | null;
  taken: number;
  waiting: number;
  came: number;
  unnamed: number;
  level: string;
  hasLevels: boolean;
  hasPlaces: boolean;
  /** Whether coming late changes the points. */
  marksLate: boolean;
  mayRun: boolean;
  mayConfirm: boolean;
  mayCome: boolean;
  /** Whether it counts class by class, as a raid does. */
  hasChecklist: boolean;
  hasEntries: boolean;
  /** Whether it touches a child's home. */
  isSensitive: boolean;
  hasMatches: boolean;
  ratesClasses: boolean;
  judges: number;
  roles: { role: EventRole; seats: number | null; taken: number }[];
  people: EventPerson[];
  sheets: EventSheet[];
  /** Null for whoever only enters a class. */
  course: Course | null;
}

export interface ProposedLine {
  student: string;
  name: string | null;
  kind: string;
  asked: number;
  granted: number;
  withheld: number;
  why: Why[];
}

export interface Proposal {
  version: number;
  granted: number;
  lines: ProposedLine[];
  leftOut: { student: string; name: string | null; kind: string; reason: string }[];
  waits: WaitReason[];
  refusal: string | null;
}

export interface OwnEvent {
  id: string;
  title: Localized;
  form: string;
  host: string | null;
  from: string;
  to: string;
  grades: Grades[];
  state: 'announced' | 'open' | 'held' | 'cancelled';
  places: number | null;
  taken: number;
  waiting: number;
  maySignUp: boolean;
  hasEntries: boolean;
  isSensitive: boolean;
  own: {
    signedUp: boolean;
    turn: number | null;
    came: boolean;
    roles: EventRole[];
    place: Place | null;
    mayLeave: boolean;
    link: string | null;
  } | null;
}

export interface OwnEvents {
  today: string;
  items: OwnEvent[];
}

const ofStudent = (student: string) => `/api/students/${student}/events`;

export const fetchOwnEvents = (student: string) => get<OwnEvents>(ofStudent(student));
export const joinEvent = (student: string, event: string) =>
  put<OwnEvents>(`${ofStudent(student)}/${encodeURIComponent(event)}`, {});
export const enterChallenge = (student: string, event: string, link: string | null) =>
  put<OwnEvents>(`${ofStudent(student)}/${encodeURIComponent(event)}/entry`, { link });
export const leaveEvent = (student: string, event: string) =>
  removeFor<OwnEvents>(`${ofStudent(student)}/${encodeURIComponent(event)}`);

export const sendProofFile = (school: string, occurrence: string, file: File) =>
  upload<ProofFile>(`/api/schools/${school}/occurrences/${encodeURIComponent(occurrence)}/files`, file);
export const deleteProofFile = (school: string, occurrence: string, file: string) =>
  remove(proofFileAddress(school, occurrence, file));
export const proofFileAddress = (school: string, occurrence: string, file: string) =>
  `/api/schools/${school}/occurrences/${encodeURIComponent(occurrence)}/files/${file}`;

/** What is done about one event; every answer is the whole event anew. */
export class EventAddress {
  readonly #path: string;

  constructor(school: string, event: string) {
    this.#path = `/api/schools/${school}/events/${encodeURIComponent(event)}`;
  }

  fetch = () => get<SchoolEvent>(this.#path);
  prepare = (limit: number | null, level: string) =>
    put<SchoolEvent>(`${this.#path}/preparation`, { places: limit, level });
  checkIn = (students: string[], role: EventRole | null) =>
    post<SchoolEvent>(`${this.#path}/arrivals`, { students, role });
  takeBack = (student: string) => removeFor<SchoolEvent>(`${this.#path}/arrivals/${student}`);
  markLate = (student: string, late: boolean) => put<SchoolEvent>(`${this.#path}/arrivals/${student}/late`, { late });
  appoint = (student: string, role: EventRole, given: boolean) =>
    put<SchoolEvent>(`${this.#path}/roles/${student}`, { role, given });
  place = (student: string, place: Place | null) => put<SchoolEvent>(`${this.#path}/places/${student}`, { place });
  mark = (student: string, points: number | null) => put<SchoolEvent>(`${this.#path}/jury/${student}`, { points });
  placeByMarks = () => post<SchoolEvent>(`${this.#path}/jury/places`, {});
  countUnnamed = (number: number) => put<SchoolEvent>(`${this.#path}/unnamed`, { number });
  propose = () => get<Proposal>(`${this.#path}/proposal`);
  confirm = (version: number) => post<SchoolEvent>(`${this.#path}/confirmation`, { version });
}
