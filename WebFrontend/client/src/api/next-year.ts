import { get, post } from './http';

export interface QuarterDays {
  number: number;
  from: string;
  to: string;
}

export interface ClassStep {
  class: string;
  students: number;
  /** Null where the students finish school. */
  next: string | null;
}

export interface NextYear {
  season: string;
  /** The first day on which it can be begun. */
  from: string;
  quarters: QuarterDays[];
  classes: ClassStep[];
  hindrance: string | null;
  begunAt: string | null;
}

const address = (school: string, season: string) => `/api/schools/${school}/seasons/${season}/next/`;

export const fetchNextYear = (school: string, season: string) => get<NextYear>(address(school, season));
export const beginNextYear = (school: string, season: string, quarters: QuarterDays[], classes: ClassStep[]) =>
  post<NextYear>(address(school, season), { quarters, classes });
