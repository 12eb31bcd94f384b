import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export type NewsScope = 'school' | 'class' | 'faction';
export const newsReturns = ['about-a-person', 'mistakes', 'unclear', 'not-news'] as const;
export type NewsReturn = (typeof newsReturns)[number];

export interface NewsItem {
  id: string;
  scope: NewsScope;
  of: string | null;
  title: string;
  body: string;
  link: string | null;
  event: string | null;
  eventTitle: Localized | null;
  state: 'waiting' | 'returned' | 'published';
  /** On the school's clock: from when it is shown, or when it was written. */
  at: string;
  isShown: boolean;
  /** Null where the author is not shown to whoever looks. */
  by: string | null;
  isByStudent: boolean;
  isOwn: boolean;
  mayApprove: boolean;
  mayTakeDown: boolean;
  returned: NewsReturn | null;
  evidence: 'sending' | 'given' | 'refused' | null;
  version: number;
}

/** An event that was held and has no publication. */
export interface Unpublished {
  id: string;
  title: Localized;
  day: string;
}

export interface News {
  today: string;
  quietHours: { from: string; to: string };
  mayApprove: boolean;
  mayPublish: { school: boolean; classes: string[]; factions: string[] } | null;
  items: NewsItem[];
  queue: Unpublished[];
}

export interface NewsDraft {
  id: string;
  scope: NewsScope;
  of: string | null;
  title: string;
  body: string;
  link: string | null;
  event: string | null;
}

const ofSchool = (school: string) => `/api/schools/${encodeURIComponent(school)}/news`;

export const fetchNews = (school: string) => get<News>(ofSchool(school));
export const writeNews = (school: string, { id, ...text }: NewsDraft) => put<News>(`${ofSchool(school)}/${id}`, text);
export const approveNews = (school: string, { id, version }: NewsItem) => post<News>(`${ofSchool(school)}/${id}/approval`, { version });
export const returnNews = (school: string, { id, version }: NewsItem, reason: NewsReturn) =>
  post<News>(`${ofSchool(school)}/${id}/return`, { version, reason });
export const takeNewsDown = (school: string, { id }: NewsItem) => removeFor<News>(`${ofSchool(school)}/${id}`);
