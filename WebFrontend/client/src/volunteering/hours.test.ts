import { afterEach, expect, it, vi } from 'vitest';
import { language } from '../language/language.svelte';
import { hours } from './hours';
import { weekOf } from './weeks';

vi.stubGlobal('document', { documentElement: { lang: '' } });
afterEach(() => language.show('kk'));

it('says half-hours as people do', () => {
  language.show('kk');
  expect([1, 2, 3].map(hours)).toEqual(['0,5 сағ', '1 сағ', '1,5 сағ']);
  language.show('en');
  expect(hours(7)).toBe('3.5 h');
});

it.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-18', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
])('the week of %s begins on %s', (day, monday) => expect(weekOf(day)).toBe(monday));
