import { get, put, removeFor } from './http';
import type { Kind, Rulebook } from './schools';

export interface RubricKind extends Kind {
  nextPoints: number;
  /** What all schools have in common. */
  rulebookPoints: number;
  bounds: { least: number; most: number; isFixed: boolean };
}

export interface PriceChange {
  at: string;
  kind: string;
  old: number;
  new: number;
  season: string;
  from: string;
  /** Null when a decision was taken back. */
  minutes: Minutes | null;
  /** The name is for the school's own staff. */
  by: { post: string; name: string | null };
}

export interface Minutes {
  number: number;
  day: string;
}

interface PricedYear {
  id: string;
  from: string;
}

export interface Rubric extends Rulebook {
  caps: { weekRegular: number; quarterRegularPerTeachingWeek: number; quarterPrize: number; weekPerMentor: number };
  rules: { proofFrom: number; entryDays: number; entryDaysAfterQuarter: number; largestChange: number };
  season: PricedYear;
  next: PricedYear;
  kinds: RubricKind[];
  history: PriceChange[];
}

export const fetchRubric = (school: string) => get<Rubric>(`/api/schools/${school}/rubric`);
export const decidePrice = (school: string, kind: string, points: number, minutes: Minutes) =>
  put<Rubric>(`/api/schools/${school}/rubric/${kind}`, { points, minutes });
export const takeDecisionBack = (school: string, kind: string) =>
  removeFor<Rubric>(`/api/schools/${school}/rubric/${kind}`);
