import { expect, it } from 'vitest';
import type { RubricKind } from '../api/rubric';
import { factorsOf, groupsOf, priceAt, pricesAbove, yearName } from './prices';

const levels = [
  { code: 'school', percent: 100 },
  { code: 'district-city', percent: 150 },
  { code: 'region', percent: 200 },
];

it('rounds halves up', () => {
  expect(priceAt(5, 150)).toBe(8);
  expect(priceAt(7, 150)).toBe(11);
  expect(priceAt(4, 150)).toBe(6);
});

it('names levels above the school only', () => {
  expect(factorsOf(levels)).toBe('аудан немесе қала ×1,5, облыс ×2');
  expect(pricesAbove({ levelAllowed: true } as RubricKind, 5, levels)).toBe('аудан немесе қала\u00a0– 8, облыс\u00a0– 10');
  expect(pricesAbove({ levelAllowed: false } as RubricKind, 5, levels)).toBe('');
});

it('writes a year as people do', () => expect(yearName('2026-2027')).toBe('2026–2027'));

it('keeps the order of groups', () => {
  const kinds = [{ group: 'b' }, { group: 'a' }, { group: 'b' }] as RubricKind[];
  expect(groupsOf(kinds).map(([group, members]) => [group, members.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
