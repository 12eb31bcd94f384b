import { expect, it } from 'vitest';
import type { OccurrenceState } from '../api/plan';
import { isHonouring, isOn } from './programme.svelte';

const on = (state: OccurrenceState, to = '2027-02-10') => isOn({ state, from: '2027-02-10', to });

it('shows what was announced, and what is planned for the very day', () => {
  expect([on('announced'), on('open'), on('held'), on('planned')]).toEqual([true, true, true, true]);
  expect(on('announced', '2027-02-28')).toBe(true);
});

it('shows the honour roll in February alone', () => {
  expect(['2027-02-03', '2027-02-04', '2027-02-28', '2027-03-01', '2026-11-18'].map(isHonouring)).toEqual([false, true, true, false, false]);
});

it('shows no event of a month that nobody announced, and nothing that is over or called off', () => {
  expect([on('planned', '2027-02-28'), on('cancelled'), on('accepted'), on('missed')]).toEqual([false, false, false, false]);
});
