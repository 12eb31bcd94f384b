import { addDays, instantAt } from '../language/dates';

/** Sheets may be written down this many days after the deed (rulebook, section 4). */
export const backDays = 14;

export interface KnownDay {
  /** The school's day when the server last told it. */
  today: string;
  offset: string;
  /** By how many days the device's clock was off at that moment. */
  drift: number;
}

const hour = 3_600_000;
const day = 24 * hour;

function dayAt(moment: number, offset: string): string {
  return instantAt(moment, offset).slice(0, 10);
}

/** A clock that is off by less than this around midnight is right about the day. */
const tolerance = 2 * hour;

export function driftOf(today: string, offset: string, now: number): number {
  if (today === dayAt(now - tolerance, offset) || today === dayAt(now + tolerance, offset)) return 0;
  return Math.round((Date.parse(today) - Date.parse(dayAt(now, offset))) / day);
}

/**
 * What day it is at the school, as far as a device without a link can know. A clock that was wrong when the server was last
 * heard is put right; one that jumps later cannot lead out of the days in which a sheet could still be written down.
 */
export function schoolDay({ today, offset, drift }: KnownDay, now: number): string {
  const guess = addDays(dayAt(now, offset), drift);
  const latest = addDays(today, backDays);
  if (guess < today) return today;
  return guess > latest ? latest : guess;
}
