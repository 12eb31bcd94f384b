import { expect, it } from 'vitest';
import { periodOfView, rotationSeconds, showingAt } from './rotation';

it('shows every view in one language before the next language', () => {
  const options = { views: ['day', 'week'] as const, languages: ['kk', 'ru'] as const };
  const shown = [0, 1, 2, 3, 4].map((step) => showingAt(step, options));
  expect(shown.map((one) => `${one.view} ${one.language}`)).toEqual([
    'day kk',
    'week kk',
    'day ru',
    'week ru',
    'day kk',
  ]);
});

it('takes its pace from the address', () => {
  expect(rotationSeconds(null)).toBe(20);
  expect(rotationSeconds('45')).toBe(45);
  expect(rotationSeconds('1')).toBe(5);
  expect(rotationSeconds('0')).toBe(0);
  expect(rotationSeconds('fast')).toBe(20);
});

it('knows boards from what else the hall shows', () => {
  expect((['week', 'programme', 'spotlight', 'honour', 'debate/1'] as const).map(periodOfView)).toEqual(['week', null, null, null, null]);
});
