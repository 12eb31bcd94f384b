import { expect, it } from 'vitest';
import { shuffled } from './shuffled';

it('keeps everybody and changes nothing of what it was given', () => {
  const given = [1, 2, 3, 4, 5];
  expect(shuffled(given).sort()).toEqual(given);
  expect(given).toEqual([1, 2, 3, 4, 5]);
});

it('puts whoever the draw says first', () => {
  expect(shuffled([1, 2, 3], () => 0)).toEqual([2, 3, 1]);
  expect(shuffled([1, 2, 3], () => 0.99)).toEqual([1, 2, 3]);
});
