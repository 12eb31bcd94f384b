import { expect, it } from 'vitest';
import { tablePath } from './paths';

it('asks the roll where it is imported, and everything else of the exports', () => {
  expect(tablePath('abai', 'roll', 'xlsx', 'ru', 'year')).toBe('/api/schools/abai/people/export?lang=ru&format=xlsx');
  expect(tablePath('abai', 'plan', 'csv', 'kk', 'week')).toBe('/api/schools/abai/exports/plan?format=csv&lang=kk');
});

it('takes a board of the chosen period', () => {
  expect(tablePath('abai', 'classes', 'csv', 'kk', 'quarter')).toBe('/api/schools/abai/exports/classes?format=csv&lang=kk&period=quarter');
});
