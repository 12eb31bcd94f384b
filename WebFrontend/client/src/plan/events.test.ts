import { expect, it } from 'vitest';
import type { CalendarItem } from '../api/plan';
import { ahead, gradesOf, gradeText, isIn, isLong, monthsOf, yearAfter } from './events';

const item = (id: string, from: string, to: string, state = 'planned') =>
  ({ id, series: id.split('.')[0], from, to, state }) as CalendarItem;

it('shows what comes next, one of each series', () => {
  const items = [
    item('a', '2026-09-01', '2026-09-30'),
    item('w.1', '2026-11-16', '2026-11-22'),
    item('w.2', '2026-11-23', '2026-11-29'),
    item('b', '2026-11-01', '2026-11-30'),
    item('c', '2026-11-01', '2026-11-30', 'cancelled'),
    item('d', '2026-11-01', '2026-11-30', 'accepted'),
  ];
  expect(ahead(items, '2026-11-18').map((one) => one.id)).toEqual(['w.1', 'b']);
});

it('knows the months of a season', () => {
  expect(monthsOf('2026-09-01', '2027-05-25')).toHaveLength(9);
  expect(monthsOf('2026-12-31', '2027-01-01')).toEqual(['2026-12', '2027-01']);
  expect(isIn(item('w', '2026-11-30', '2026-12-06'), '2026-12')).toBe(true);
  expect(isIn(item('w', '2026-11-30', '2026-12-06'), '2027-01')).toBe(false);
});

it('tells a week from a month', () => {
  expect(isLong(item('w', '2026-11-16', '2026-11-22'))).toBe(false);
  expect(isLong(item('m', '2026-11-01', '2026-11-30'))).toBe(true);
});

it('reads and writes grades', () => {
  expect(gradesOf(' 1-4, 5–10,11')).toEqual([{ from: 1, to: 4 }, { from: 5, to: 10 }, { from: 11, to: 11 }]);
  for (const wrong of ['', '0-4', '5-12', '7-5', 'all', '1-4,']) expect(gradesOf(wrong)).toBeNull();
  expect(gradeText([{ from: 1, to: 4 }, { from: 7, to: 7 }])).toBe('1–4, 7');
});

it('knows the year after', () => {
  expect(yearAfter('2026-2027')).toBe('2027-2028');
});
