import { get } from './http';
import type { Page } from './localized';

export interface Person {
  id: string;
  /** Null when the school does not know the person any more; the log itself holds ids only. */
  name: string | null;
}

export interface Act {
  seq: number;
  at: string;
  by: Person;
  role: string;
  from: string;
  /** Method and route, such as `POST /api/students/{id}/card`. */
  act: string;
  target: Person | null;
  status: number;
  code: string | null;
  old: string | null;
  new: string | null;
}

export interface ActPage extends Page<Act> {
  people: Person[];
  acts: string[];
}

export interface ActFilter {
  by: string;
  act: string;
  on: string;
}

export interface Verdict {
  acts: number;
  head: string;
  fault: string | null;
}

export function fetchActs(school: string, filter: ActFilter, before: Page<Act>['next']): Promise<ActPage> {
  const query = new URLSearchParams({ limit: '50' });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value as string);
  if (before !== null) query.set('before', String(before));
  return get<ActPage>(`/api/schools/${school}/acts?${query}`);
}

export const checkActs = (school: string) => get<Verdict>(`/api/schools/${school}/acts/check`);
