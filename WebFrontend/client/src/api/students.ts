import { everyPage, get, post } from './http';
import type { Period } from './boards';
import type { Localized, Page } from './localized';
import type { Why } from './sheets';

/** A student's id begins with the school. */
export const schoolOf = (student: string) => student.slice(0, student.indexOf('.'));

export interface RosterStudent {
  id: string;
  name: string;
  class: string;
  faction: string | null;
}

export interface SchoolClass {
  id: string;
  grade: number;
  students: number;
}

export interface StudentEntry {
  seq: number;
  sheet: string;
  day: string;
  event: string | null;
  title: Localized | null;
  kind: string;
  level: string | null;
  units: number;
  asked: number;
  granted: number;
  withheld: number;
  why: Why[];
  /** The entry that this one undoes, if it is a reversing entry. */
  reverses: number | null;
  reversed: boolean;
  by: { name: string | null };
  recordedAt: string;
  note: string | null;
}

/** Written down about a student, and counted only when a second person has confirmed it. */
export interface PendingEntry {
  sheet: string;
  status: 'pending' | 'returned';
  day: string;
  title: Localized | null;
  kind: string;
  units: number;
  /** Caps can make it less. */
  upTo: number;
}

export interface StudentPlace {
  period: Period;
  board: string;
  place: number;
  tied: boolean;
}

export interface StudentAccount {
  id: string;
  name: string;
  class: string;
  faction: string | null;
  /** The last day at the school, of those who have left it. */
  leftOn: string | null;
  asOf: string;
  totals: Record<Period, number> & { byKind: { kind: string; points: number; count: number }[] };
  places: StudentPlace[];
  entries: StudentEntry[];
  next: string | number | null;
}

export interface StudentCard {
  code: string;
  student: string;
  name: string;
}

export const fetchRoster = (school: string) => everyPage<RosterStudent>(`/api/schools/${school}/students?limit=150`);
export const searchStudents = (school: string, text: string) =>
  get<{ items: RosterStudent[] }>(`/api/schools/${school}/students?limit=6&q=${encodeURIComponent(text)}`);
export const fetchClasses = (school: string) => everyPage<SchoolClass>(`/api/schools/${school}/classes?limit=200`);
export const fetchStudent = (student: string, before: StudentAccount['next'] = null) =>
  get<StudentAccount>(`/api/students/${student}${before === null ? '?limit=15' : `?limit=15&before=${before}`}`);
export const fetchPending = (student: string) => get<Page<PendingEntry>>(`/api/students/${student}/pending`);
export const issueCard = (student: string) => post<StudentCard>(`/api/students/${student}/card`, {});
