import { get, post, put } from './http';
import type { Localized } from './localized';

export type ReportState = 'open' | 'overdue' | 'sent' | 'returned' | 'accepted';

export interface ReportHead {
  post: string;
  period: string;
  span: 'week' | 'quarter';
  /** The kind of post. */
  code: string;
  of: string | null;
  author: string | null;
  from: string;
  to: string;
  deadline: string;
  state: ReportState;
  firstSentAt: string | null;
  /** Which sending it is, from 1; 0 before the first. */
  sending: number;
  /** What it brings, by the rulebook. */
  kind: 'report.week' | 'report.week.late' | 'report.quarter' | null;
  book: 'sending' | 'counted' | 'waiting' | 'refused' | null;
  isOwn: boolean;
  mayAccept: boolean;
}

export interface ReportedOccurrence {
  id: string;
  title: Localized;
  from: string;
  to: string;
  state: string;
  tookPart: number | null;
  isOverdue: boolean;
}

export interface Report {
  head: ReportHead;
  points: number;
  occurrences: ReportedOccurrence[];
  text: string;
  sendings: { at: string; text: string }[];
  returns: { at: string; reason: string }[];
}

export interface ReportList {
  asOf: string;
  today: string;
  mayAccept: boolean;
  items: ReportHead[];
}

const ofSchool = (school: string) => `/api/schools/${encodeURIComponent(school)}/reports`;

export const fetchReports = (school: string) => get<ReportList>(ofSchool(school));

/** What is done with one report; every answer is the report anew. */
export class ReportDesk {
  readonly #path: string;

  constructor(school: string, head: { post: string; period: string }) {
    this.#path = `${ofSchool(school)}/${head.post}/${head.period}`;
  }

  read = () => get<Report>(this.#path);
  send = (text: string) => put<Report>(this.#path, { text });
  giveBack = (sending: number, reason: string) => post<Report>(`${this.#path}/return`, { sending, reason });
  accept = (sending: number) => post<Report>(`${this.#path}/acceptance`, { sending });
}
