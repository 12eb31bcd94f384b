import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export type Surface = 'class' | 'school' | 'public' | 'above' | 'certificate' | 'badge' | 'picture';
export type HeldBack = 'school' | 'withdrawn' | 'notGiven' | 'parent';
export type Giver = 'student' | 'parent' | 'paper';

export interface SurfaceState {
  surface: Surface;
  shown: boolean;
  name: string | null;
  /** What stands against showing; null when shown. */
  because: HeldBack | null;
  /** The last word of each who spoke. */
  words: Partial<Record<Giver, boolean>>;
}

export interface Consents {
  student: string;
  shownName: string;
  nickname: string | null;
  needsParent: boolean;
  text: string;
  surfaces: SurfaceState[];
  acts: { surface: Surface; given: boolean; by: Giver; at: string; text: string }[];
}

export interface ListedConsents extends Pick<Consents, 'shownName' | 'nickname' | 'needsParent' | 'surfaces'> {
  id: string;
  name: string;
  class: string;
  grade: number;
}

export interface Visibility {
  allowed: Surface[];
  /** Up to this grade only a parent's consent counts. */
  parentUpToGrade: number;
  text: { version: string; promise: Localized; surfaces: { surface: Surface; text: Localized }[] };
}

export const fetchVisibility = (school: string) => get<Visibility>(`/api/schools/${school}/visibility`);
export const allow = (school: string, policy: Pick<Visibility, 'allowed' | 'parentUpToGrade'>) =>
  put<Visibility>(`/api/schools/${school}/visibility`, policy);
export const fetchConsents = (student: string) => get<Consents>(`/api/students/${student}/consents`);
export const fetchClassConsents = (school: string, group: string) =>
  get<{ items: ListedConsents[] }>(`/api/schools/${school}/consents?class=${encodeURIComponent(group)}`);
export const consent = (student: string, text: string, surfaces: Partial<Record<Surface, boolean>>) =>
  put<Consents>(`/api/students/${student}/consents`, { text, surfaces });
export const chooseNickname = (student: string, nickname: string | null) =>
  put<Consents>(`/api/students/${student}/nickname`, { nickname });
export const turnDownNickname = (student: string) => removeFor<Consents>(`/api/students/${student}/nickname`);
export const leave = (student: string, from: 'faction' | 'everything') =>
  post<Consents>(`/api/students/${student}/leave`, { from });
export const erase = (student: string, name: string, reason: string) =>
  post<unknown>(`/api/students/${student}/erase`, { name, reason });
export const ownDataPath = (student: string, format: 'json' | 'text', language: string) =>
  `/api/students/${student}/data?format=${format}&language=${language}`;
