import { get, put, removeFor, upload } from './http';
import type { Localized } from './localized';
import type { OccurrenceState } from './plan';

export const criteria = ['floor', 'desks', 'board', 'air', 'plants'] as const;
export type Criterion = (typeof criteria)[number];
export type Points = Partial<Record<Criterion, number>>;

export interface RatingRow {
  rank: number;
  class: string;
  /** In hundredths of the mark from 0 to 10. */
  mean: number;
  weeks: number;
}

export interface Week {
  id: string;
  from: string;
  to: string;
  state: OccurrenceState;
}

export interface ClassSheet {
  class: string;
  /** Empty before the class was looked at. */
  points: Points;
  mark: number | null;
  /** Ids of pictures that lie with the week's event. */
  photos: string[];
}

export interface ClassRating {
  series: string;
  title: Localized;
  host: string | null;
  mayKeep: boolean;
  weeks: Week[];
  week: Week | null;
  weekBoard: RatingRow[];
  yearBoard: RatingRow[];
  own: { class: string; mark: number | null; mean: number | null }[];
  /** The classes that the reader works on in this week. */
  sheet: ClassSheet[];
}

export interface ClassRatings {
  today: string;
  criteria: Criterion[];
  mostOfCriterion: number;
  items: ClassRating[];
}

const ofSchool = (school: string) => `/api/schools/${school}/class-ratings`;

export const fetchClassRatings = (school: string, week: string | null) =>
  get<ClassRatings>(week ? `${ofSchool(school)}?week=${encodeURIComponent(week)}` : ofSchool(school));

/** What is done about the classes of one week; every answer is all of it anew. */
export class WeekAddress {
  readonly #path: string;

  constructor(school: string, series: string, week: string) {
    this.#path = `${ofSchool(school)}/${series}/weeks/${encodeURIComponent(week)}/classes`;
  }

  rate = (of: string, points: Points) => put<ClassRatings>(`${this.#path}/${encodeURIComponent(of)}`, { points });
  takeBack = (of: string) => removeFor<ClassRatings>(`${this.#path}/${encodeURIComponent(of)}`);
  addPhoto = (of: string, file: File) => upload<ClassRatings>(`${this.#path}/${encodeURIComponent(of)}/photos`, file);
}
