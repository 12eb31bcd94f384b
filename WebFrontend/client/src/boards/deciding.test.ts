import { expect, it } from 'vitest';
import type { BoardRow } from '../api/boards';
import { factionBoard, figureOf, rowAbove, rowBefore } from './deciding';

const name = { kk: 'а', ru: 'а', en: 'a' };
const rows: BoardRow[] = [
  { place: 1, tied: true, id: 'a', name, points: 30, index: 400, change: 0, decided: null },
  { place: 1, tied: true, id: 'b', name, points: 30, index: 400, change: 0, decided: 'shared' },
  { place: 3, tied: false, id: 'c', name, points: 20, index: 700, change: 0, decided: 'points' },
];

it('ranks long stretches by the fair index', () => {
  expect(factionBoard('abai', 'day')).toBe('schools/abai/factions');
  expect(factionBoard('abai', 'week')).toBe('schools/abai/factions');
  expect(factionBoard('abai', 'quarter')).toBe('schools/abai/factions-index');
  expect(factionBoard('abai', 'year')).toBe('schools/abai/factions-index');
  expect(figureOf(rows[2]!, 'index')).toBe(700);
});

it('finds whom to catch up with and whom a place is explained by', () => {
  expect(rowAbove(rows, 'c')?.id).toBe('b');
  expect(rowAbove(rows, 'b')).toBeNull();
  expect(rowBefore(rows, 'b')?.id).toBe('a');
  expect(rowBefore(rows, 'a')).toBeNull();
  expect(rowBefore(rows, 'nobody')).toBeNull();
});
