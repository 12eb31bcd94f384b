import { afterEach, expect, it, vi } from 'vitest';
import { addDays, clock, date, dateRange, instantAt, moment, offsetOf, weekday } from './dates';
import { language } from './language.svelte';

vi.stubGlobal('document', { documentElement: { lang: '' } });
afterEach(() => language.show('kk'));

it('writes days as 10.02.2026 in Kazakh and Russian', () => {
  expect(date('2026-02-10')).toBe('10.02.2026');
  language.show('ru');
  expect(date('2026-02-10')).toBe('10.02.2026');
  language.show('en');
  expect(date('2026-02-10')).toBe('10 Feb 2026');
});

it('shortens a range within one year', () => {
  expect(dateRange('2026-11-16', '2026-11-22')).toBe('16.11 – 22.11.2026');
  expect(dateRange('2026-09-01', '2027-05-25')).toBe('01.09.2026 – 25.05.2027');
  expect(dateRange('2026-11-22', '2026-11-22')).toBe('22.11.2026');
});

it('keeps to the clock of the school, whatever the device thinks', () => {
  expect(clock('2026-11-22T14:05:00+05:00')).toBe('14:05');
  expect(offsetOf('2026-11-22T14:05:00+05:00')).toBe('+05:00');
  expect(clock(instantAt(Date.parse('2026-11-22T20:30:00Z'), '+05:00'))).toBe('01:30');
  expect(clock(instantAt('2026-11-22T05:01:07.123+00:00', '+05:00'))).toBe('10:01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

it('says the day of what was not today', () => {
  const now = Date.parse('2026-11-22T14:05:00+05:00');
  expect(moment(Date.parse('2026-11-22T04:10:00Z'), '+05:00', now)).toBe('09:10');
  expect(moment(Date.parse('2026-11-21T04:10:00Z'), '+05:00', now)).toBe('21.11.2026, 09:10');
});

it('names the days of the week in its own words, whatever the browser knows', () => {
  expect(weekday('2026-11-22')).toBe('жс');
  expect(weekday('2026-11-28')).toBe('сб');
  language.show('ru');
  expect(weekday('2026-11-23')).toBe('пн');
});
