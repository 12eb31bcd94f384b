import { describe, expect, it } from 'vitest';
import { driftOf, schoolDay } from './school-day';

const offset = '+05:00';
const at = (instant: string) => Date.parse(instant);

describe('the day at the school without a link', () => {
  it('goes on with the device’s clock', () => {
    const morning = at('2026-11-18T09:00:00+05:00');
    const known = { today: '2026-11-18', offset, drift: driftOf('2026-11-18', offset, morning) };
    expect(known.drift).toBe(0);
    expect(schoolDay(known, at('2026-11-18T20:00:00+05:00'))).toBe('2026-11-18');
    expect(schoolDay(known, at('2026-11-20T01:00:00+05:00'))).toBe('2026-11-20');
  });

  it('is that of the school, not of the zone or the clock of the device', () => {
    const wrong = at('2031-01-02T12:00:00+05:00');
    const known = { today: '2026-11-18', offset, drift: driftOf('2026-11-18', offset, wrong) };
    expect(schoolDay(known, wrong)).toBe('2026-11-18');
    expect(schoolDay(known, wrong + 86_400_000)).toBe('2026-11-19');
  });

  it('is not moved by a clock that is a little off at midnight', () => {
    const halfPastMidnight = at('2026-11-19T00:30:00+05:00');
    expect(driftOf('2026-11-18', offset, halfPastMidnight)).toBe(0);
  });

  it('never goes back and never leaves the days in which a sheet can be written down', () => {
    const known = { today: '2026-11-18', offset, drift: 0 };
    expect(schoolDay(known, at('1970-01-01T00:00:00Z'))).toBe('2026-11-18');
    expect(schoolDay(known, at('2031-01-01T00:00:00Z'))).toBe('2026-12-02');
  });
});
