import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BoardSnapshot } from '../api/boards';
import { seen } from './seen';

const snapshot = (board: string): BoardSnapshot => ({
  board,
  period: 'week',
  version: 1,
  asOf: '2026-11-18T12:00:00+05:00',
  from: '2026-11-16',
  to: '2026-11-22',
  school: { points: 1, goal: 2 },
  rows: [],
});

let items: Map<string, string>;
beforeEach(() => {
  items = new Map();
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps the last board of factions with its age', () => {
  seen.keepBoard(snapshot('schools/abai/factions'), 7);
  seen.keepBoard(snapshot('schools/abai/factions-index'), 8);
  expect(seen.board({ board: 'schools/abai/factions', period: 'week' })?.at).toBe(7);
  expect(seen.board({ board: 'schools/abai/factions', period: 'day' })).toBeNull();
});

it('never keeps a board that names children', () => {
  for (const board of ['factions/abai/care/students', 'schools/abai/students', 'schools/abai/classes'])
    seen.keepBoard(snapshot(board), 1);
  expect(items.size).toBe(0);
});

it('does without a device that is full', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(() => seen.keepBoard(snapshot('schools/abai/factions'), 1)).not.toThrow();
});
