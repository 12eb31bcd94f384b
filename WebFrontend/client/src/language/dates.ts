import { language } from './language.svelte';

const monthsOfEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-02-10` as 10.02.2026, in English as 10 Feb 2026. */
export function date(day: string): string {
  const [year = '', month = '', number = ''] = day.slice(0, 10).split('-');
  if (language.current === 'en') return `${Number(number)} ${monthsOfEnglish[Number(month) - 1] ?? ''} ${year}`;
  return `${number}.${month}.${year}`;
}

export function dateRange(from: string, to: string): string {
  if (from === to) return date(from);
  if (language.current === 'en' || from.slice(0, 4) !== to.slice(0, 4)) return `${date(from)} – ${date(to)}`;
  return `${date(from).slice(0, 5)} – ${date(to)}`;
}

/** The wall clock of the school: instants carry the school's own offset, so the device's zone never matters. */
export function clock(instant: string): string {
  return instant.slice(11, 16);
}

export function offsetOf(instant: string): string {
  return /([+-]\d\d:\d\d)$/.exec(instant)?.[1] ?? '+00:00';
}

/** A moment of this device written as an instant with the school's offset. */
export function instantAt(moment: number, offset: string): string {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const shift = (Number(hours) * 60 + Number(minutes)) * (offset.startsWith('-') ? -60_000 : 60_000);
  return new Date(moment + shift).toISOString().slice(0, 19) + offset;
}

export function weekday(day: string): string {
  return new Intl.DateTimeFormat(language.current, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
