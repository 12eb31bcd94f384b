import { get, post, remove } from './http';
import type { Localized } from './localized';

export type Role = 'mentor' | 'coordinator' | 'student';

export interface Session {
  role: Role;
  name: string;
  school: string;
  /** A student has none. */
  login: string | null;
  student: string | null;
}

export interface FirstSchool {
  code: string;
  school: { id: string; name: Localized; territory: string | null };
  login: string;
  name: string;
  password: string;
}

export const fetchSession = () => get<Session>('/api/session');
export const signInWithPassword = (login: string, password: string) =>
  post<Session>('/api/session', { login, password });
export const signInWithCard = (code: string) => post<Session>('/api/session/card', { code });
export const endSession = () => remove('/api/session');
export const fetchSetup = () => get<{ needed: boolean }>('/api/setup');
export const setUp = (first: FirstSchool) => post<unknown>('/api/setup', first);
export const fetchDemo = () => get<{ busy: boolean }>('/api/demo');
export const showBusyDay = (on: boolean) => post<{ busy: boolean }>('/api/demo/busy-day', { on });
