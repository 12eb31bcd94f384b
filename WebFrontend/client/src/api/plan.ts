import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';
import type { Recurrence } from './schools';

export type Evidence = 'socialPost' | 'socialPostWithLink' | 'writtenReference';
export type OccurrenceState =
  'planned' | 'announced' | 'open' | 'held' | 'proofGiven' | 'accepted' | 'returned' | 'cancelled' | 'missed';
export type Step = 'announce' | 'open' | 'hold' | 'giveProof' | 'accept' | 'return' | 'cancel' | 'miss' | 'move';

export interface Grades {
  from: number;
  to: number;
}

export interface PlanEvent {
  /** Its number in the year, for instance `2026-10-3a`. */
  series: string;
  month: number;
  row: number;
  part: string;
  project: string | null;
  title: Localized;
  form: string | null;
  recurrence: Recurrence;
  since: string | null;
  until: string | null;
  host: string | null;
  responsible: string[];
  grades: Grades[];
  evidence: Evidence | null;
  partners: string[];
  guests: string[];
  /** Whether every class is given a mark each time. */
  ratesClasses: boolean;
  /** Whether it can reveal a child's home. */
  isSensitive: boolean;
}

export interface Approval {
  version: number;
  at: string;
  post: string;
  /** For the school's own staff. */
  name: string | null;
}

export interface Plan {
  season: { id: string; from: string; to: string };
  /** Null while the director has not approved a plan of this year. */
  approval: Approval | null;
  months: { month: number; host: string | null; hasPartners: boolean }[];
  projects: { key: string; month: number; name: Localized }[];
  events: PlanEvent[];
  /** Percent of what fell due; the one without a faction is the whole school. */
  delivery: { faction: string | null; percent: number | null }[];
}

export interface Draft extends Omit<Plan, 'delivery'> {
  version: number;
  waitsForApproval: boolean;
  gaps: { series: string; field: string }[];
  changes: { series: string; kind: string; title: Localized }[];
}

export interface CalendarItem {
  id: string;
  series: string;
  title: Localized;
  form: string;
  host: string | null;
  from: string;
  to: string;
  grades: Grades[];
  state: OccurrenceState;
  link: string | null;
  /** Null for those who do not work on it. */
  overdue: boolean | null;
}

export interface Calendar {
  today: string;
  items: CalendarItem[];
}

export interface ProofFile {
  id: string;
  /** Media type. */
  type: string;
  /** In bytes. */
  size: number;
}

export interface Course {
  id: string;
  state: OccurrenceState;
  from: string;
  to: string;
  overdue: boolean;
  evidence: Evidence | null;
  held: { day: string; tookPart: number | null; comment: string | null } | null;
  proof: { link: string | null; reference: string | null; file: ProofFile | null; by: string | null } | null;
  steps: { kind: Step; to: OccurrenceState; at: string; by: string | null; reason: string | null }[];
  may: Step[];
}

export interface StepFields {
  reason?: string;
  from?: string;
  to?: string;
  day?: string;
  tookPart?: number | null;
  comment?: string;
  link?: string;
  reference?: string;
  /** Id of a file that was sent before. */
  file?: string;
}

export type EventFields = Omit<PlanEvent, 'series' | 'row' | 'part'>;

const addresses: Record<Step, string> = {
  announce: 'announcement',
  open: 'opening',
  hold: 'holding',
  giveProof: 'proof',
  accept: 'acceptance',
  return: 'return',
  cancel: 'cancellation',
  miss: 'omission',
  move: 'move',
};

/** The plan of a year; null for the one that the school lives in. */
export interface PlanAddress {
  school: string;
  season: string | null;
}

const planOf = ({ school, season }: PlanAddress, path = '') =>
  `/api/schools/${school}/plan${path}${season === null ? '' : `?season=${season}`}`;
const occurrenceOf = (school: string, id: string) => `/api/schools/${school}/occurrences/${encodeURIComponent(id)}`;

export const fetchPlan = (of: PlanAddress) => get<Plan>(planOf(of));
export const fetchDraft = (of: PlanAddress) => get<Draft>(planOf(of, '/draft'));
export const addEvent = (of: PlanAddress, event: EventFields) => post<Draft>(planOf(of, '/events'), event);
export const changeEvent = (of: PlanAddress, series: string, event: EventFields) =>
  put<Draft>(planOf(of, `/events/${series}`), event);
export const takeEventOut = (of: PlanAddress, series: string) => removeFor<Draft>(planOf(of, `/events/${series}`));
export const discardDraft = (of: PlanAddress) => removeFor<Draft>(planOf(of, '/draft'));
export const approvePlan = (of: PlanAddress, version: number) => post<Draft>(planOf(of, '/approval'), { version });
export const fetchCalendar = (school: string, only: { grade?: string; from?: string; to?: string } = {}) =>
  get<Calendar>(`/api/schools/${school}/calendar?${new URLSearchParams(only)}`);
export const fetchCourse = (school: string, id: string) => get<Course>(occurrenceOf(school, id));
export const takeStep = (school: string, id: string, step: Step, fields: StepFields) =>
  post<Course>(`${occurrenceOf(school, id)}/${addresses[step]}`, fields);
