import { get, postWithoutAnswer } from './http';

export interface GroupShare {
  group: string;
  percent: number;
}

export interface Awarder {
  staff: string;
  name: string | null;
  sheets: number;
  lines: number;
  points: number;
  students: number;
  undone: number;
  largestWeek: number;
  isHeap: boolean;
  shares: GroupShare[];
}

export interface Overview {
  from: string;
  to: string;
  shares: GroupShare[];
  awarders: Awarder[];
  notNoticed: { id: string; name: string; class: string }[];
  students: number;
  /** Questions of students whose day for an answer has passed. */
  overdue: OverdueAnswer[];
}

export interface OverdueAnswer {
  appeal: string;
  student: { id: string; name: string | null; class: string | null };
  dueOn: string;
}

export interface Ties {
  staff: string;
  name: string;
  guides: string[];
  family: { student: string; name: string | null; class: string | null }[];
}

export const fetchOverview = (school: string, weeks: number) =>
  get<Overview>(`/api/schools/${school}/oversight?weeks=${weeks}`);
export const fetchTies = (school: string) => get<{ items: Ties[] }>(`/api/schools/${school}/ties`);
export const writeTies = (school: string, staff: string, ties: { guides: string[]; family: string[] }) =>
  postWithoutAnswer(`/api/schools/${school}/ties/${encodeURIComponent(staff)}`, ties, 'PUT');
