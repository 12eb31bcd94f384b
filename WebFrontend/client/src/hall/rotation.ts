import type { Period } from '../api/boards';
import type { Language } from '../api/localized';

export interface Showing {
  period: Period;
  language: Language;
}

export interface RotationOptions {
  periods: readonly Period[];
  languages: readonly Language[];
}

/** Every period in one language, then again in the next: nobody waits long for a board that can be read. */
export function showingAt(step: number, { periods, languages }: RotationOptions): Showing {
  const period = periods[step % periods.length] ?? 'week';
  const round = Math.floor(step / periods.length);
  return { period, language: languages[round % languages.length] ?? 'kk' };
}

const defaultSeconds = 20;

/** Zero stands still. */
export function rotationSeconds(asked: string | null): number {
  if (asked === null) return defaultSeconds;
  const seconds = Number(asked);
  return Number.isFinite(seconds) && seconds >= 0 ? (seconds === 0 ? 0 : Math.max(5, seconds)) : defaultSeconds;
}
