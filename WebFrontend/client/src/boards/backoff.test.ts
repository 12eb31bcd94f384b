import { expect, it } from 'vitest';
import { backoff } from './backoff';

it('grows with every failed attempt and never passes ten seconds', () => {
  const longest = () => 1;
  expect([0, 1, 2, 3, 4].map((attempt) => backoff(attempt, longest))).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(backoff(5, longest)).toBe(10_000);
  expect(backoff(5_000, longest)).toBe(10_000);
});

it('spreads by half, so that not everybody comes back at once', () => {
  expect(backoff(3, () => 0)).toBe(2000);
});
