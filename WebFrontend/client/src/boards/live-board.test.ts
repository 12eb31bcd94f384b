import { describe, expect, it } from 'vitest';
import type { BoardDelta, BoardRow, BoardSnapshot } from '../api/boards';
import { LiveBoard } from './live-board';

const name = { kk: 'а', ru: 'а', en: 'a' };
const row = (id: string, place: number, points: number): BoardRow => ({
  place,
  tied: false,
  id,
  name,
  points,
  index: null,
  change: 0,
  decided: null,
});
const school = { points: 10, goal: 100 };
const snapshot = (version: number, rows: BoardRow[]): BoardSnapshot => ({
  board: 'schools/abai/factions',
  period: 'week',
  version,
  asOf: '2026-11-22T14:05:00+05:00',
  from: '2026-11-16',
  to: '2026-11-22',
  school,
  rows,
});
const delta = (fromVersion: number, version: number, rows: BoardRow[], removed: string[] = []): BoardDelta => ({
  board: 'schools/abai/factions',
  period: 'week',
  fromVersion,
  version,
  asOf: '2026-11-22T14:06:00+05:00',
  school: { points: 30, goal: 100 },
  rows,
  removed,
});

describe('a live board', () => {
  it('takes the first snapshot after a lost link even from a server that numbers from below', () => {
    const board = new LiveBoard();
    board.take(snapshot(50, [row('care', 1, 10)]));
    board.acceptNext();
    expect(board.take(snapshot(7, [row('care', 1, 12)]))).toBe(true);
    expect(board.version).toBe(7);
    expect(board.take(snapshot(6, [row('care', 1, 9)]))).toBe(false);
  });

  it('takes the first snapshot and only newer ones after it', () => {
    const board = new LiveBoard();
    expect(board.take(snapshot(5, [row('care', 1, 10)]))).toBe(true);
    expect(board.take(snapshot(5, []))).toBe(false);
    expect(board.take(snapshot(4, []))).toBe(false);
    expect(board.take(snapshot(9, []))).toBe(true);
    expect(board.version).toBe(9);
  });

  it('applies a delta that follows, in order of place', () => {
    const board = new LiveBoard();
    board.take(snapshot(5, [row('care', 1, 10), row('debate', 2, 5)]));
    expect(board.apply(delta(5, 7, [row('debate', 1, 30), row('care', 2, 10)]))).toBe('applied');
    expect(board.snapshot?.rows.map((one) => one.id)).toEqual(['debate', 'care']);
    expect(board.snapshot?.school.points).toBe(30);
    expect(board.snapshot?.asOf).toContain('14:06');
    expect(board.version).toBe(7);
  });

  it('adds new rows and drops removed ones', () => {
    const board = new LiveBoard();
    board.take(snapshot(1, [row('a', 1, 9), row('b', 2, 8)]));
    board.apply(delta(1, 2, [row('c', 2, 8.5)], ['b']));
    expect(board.snapshot?.rows.map((one) => one.id)).toEqual(['a', 'c']);
  });

  it('ignores what is not newer, even when it does not follow', () => {
    const board = new LiveBoard();
    board.take(snapshot(5, [row('care', 1, 10)]));
    expect(board.apply(delta(3, 5, [row('care', 1, 99)]))).toBe('ignored');
    expect(board.apply(delta(2, 4, [row('care', 1, 99)]))).toBe('ignored');
    expect(board.snapshot?.rows[0]?.points).toBe(10);
  });

  it('asks for a snapshot when a delta is missing between', () => {
    const board = new LiveBoard();
    expect(board.apply(delta(1, 2, []))).toBe('gap');
    board.take(snapshot(5, [row('care', 1, 10)]));
    expect(board.apply(delta(6, 7, [row('care', 1, 99)]))).toBe('gap');
    expect(board.version).toBe(5);
  });
});
