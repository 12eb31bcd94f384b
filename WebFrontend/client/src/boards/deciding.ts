import type { BoardRow } from '../api/boards';

export type Ranking = 'points' | 'index';

/** Long stretches are ranked by the fair index, a day or a week by the points themselves. */
export function rankingOf(period: string): Ranking {
  return period === 'quarter' || period === 'year' ? 'index' : 'points';
}

export function factionBoard(school: string, period: string): string {
  return `schools/${school}/${rankingOf(period) === 'index' ? 'factions-index' : 'factions'}`;
}

export function figureOf(row: BoardRow, ranking: Ranking): number {
  return ranking === 'index' ? (row.index ?? 0) : row.points;
}

/** The row that stands directly before this one, shared places included. */
export function rowBefore(rows: BoardRow[], id: string): BoardRow | null {
  const at = rows.findIndex((row) => row.id === id);
  return at > 0 ? (rows[at - 1] ?? null) : null;
}

/** The nearest row at a better place: the one to catch up with. */
export function rowAbove(rows: BoardRow[], id: string): BoardRow | null {
  const own = rows.find((row) => row.id === id);
  return own ? (rows.findLast((row) => row.place < own.place) ?? null) : null;
}
