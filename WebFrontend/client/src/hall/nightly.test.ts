import { expect, it } from 'vitest';
import { isTimeToStartAfresh } from './nightly';

const hour = 3_600_000;

it('starts afresh once in the small hours, and only with a link', () => {
  expect(isTimeToStartAfresh({ openFor: 20 * hour, clock: '04:10', linked: true })).toBe(true);
  expect(isTimeToStartAfresh({ openFor: 20 * hour, clock: '04:10', linked: false })).toBe(false);
  expect(isTimeToStartAfresh({ openFor: 20 * hour, clock: '14:10', linked: true })).toBe(false);
  expect(isTimeToStartAfresh({ openFor: hour / 2, clock: '04:40', linked: true })).toBe(false);
});
