import { get, post, put } from './http';
import type { Localized, Page } from './localized';

export const appealReasons = ['wrong-role', 'wrong-units', 'wrong-event', 'not-me', 'why-withheld', 'other'] as const;
export type AppealReason = (typeof appealReasons)[number];
export type AppealOutcome = 'stands' | 'undone' | 'corrected';

export interface Appeal {
  id: string;
  student: { id: string; name: string | null; class: string | null };
  sheet: string;
  seq: number;
  reason: AppealReason;
  words: string | null;
  askedAt: string;
  dueOn: string;
  isOverdue: boolean;
  state: 'open' | 'answered';
  mayAnswer: boolean;
  /** Why this person may not answer. */
  whyNot: 'own-entry' | 'family-entry' | null;
  entry: {
    day: string;
    event: string | null;
    title: Localized | null;
    kind: string;
    units: number;
    asked: number;
    granted: number;
    by: string | null;
  };
  answer: {
    outcome: AppealOutcome;
    words: string;
    kind: string | null;
    units: number | null;
    at: string;
    by: string | null;
  } | null;
}

export interface Question {
  sheet: string;
  seq: number;
  reason: AppealReason;
  words?: string;
}

export interface Answer {
  outcome: AppealOutcome;
  words: string;
  kind?: string;
  units?: number;
}

export const fetchOwnAppeals = (student: string) => get<Page<Appeal>>(`/api/students/${student}/appeals`);
export const askAbout = (student: string, question: Question) =>
  post<Appeal>(`/api/students/${student}/appeals`, question);
export interface AnswerDays {
  days: number;
  least: number;
  most: number;
}

export const fetchAnswerDays = (school: string) => get<AnswerDays>(`/api/schools/${school}/appeals/answer-days`);
export const allowForAnswer = (school: string, days: number) =>
  put<AnswerDays>(`/api/schools/${school}/appeals/answer-days`, { days });
export const fetchAppeals = (school: string) => get<Page<Appeal>>(`/api/schools/${school}/appeals`);
export const answerAppeal = (school: string, appeal: string, answer: Answer) =>
  post<Appeal>(`/api/schools/${school}/appeals/${appeal}/answer`, answer);
