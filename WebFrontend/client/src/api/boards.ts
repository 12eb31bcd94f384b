import { conditional, get, type Conditional } from './http';
import type { Localized } from './localized';

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

export type Decided = 'points' | 'index' | 'weeks' | 'hosts' | 'earlier' | 'shared';

export interface BoardRow {
  place: number;
  tied: boolean;
  id: string;
  name: Localized;
  points: number;
  index: number | null;
  change: number;
  decided: Decided | null;
}

export interface SchoolGoal {
  points: number;
  goal: number;
}

export interface BoardSnapshot {
  board: string;
  period: Period;
  version: number;
  asOf: string;
  from: string;
  to: string;
  school: SchoolGoal;
  rows: BoardRow[];
  /** The year is over and not announced yet: nothing is shown. */
  isFrozen?: boolean;
}

export interface BoardDelta {
  board: string;
  period: Period;
  fromVersion: number;
  version: number;
  asOf: string;
  school: SchoolGoal;
  rows: BoardRow[];
  removed: string[];
}

export interface UpToDate {
  board: string;
  period: Period;
  version: number;
  upToDate: true;
}

export interface BoardAddress {
  /** The id in the hub's form, for instance `schools/abai/factions`. */
  board: string;
  period: Period;
}

export function boardPath({ board, period }: BoardAddress): string {
  const owner = board.slice(0, board.lastIndexOf('/'));
  const name = board.slice(board.lastIndexOf('/') + 1);
  return `/api/${owner}/boards/${name}?period=${period}`;
}

export function fetchBoard(address: BoardAddress, etag: string | null): Promise<Conditional<BoardSnapshot>> {
  return conditional<BoardSnapshot>(boardPath(address), etag);
}

/** Members of the parliament without a post, among themselves. */
export const fetchActivists = (school: string) => get<{ period: Period; rows: BoardRow[] }>(`/api/schools/${school}/activists`);
