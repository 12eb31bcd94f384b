import type { Language } from '../api/localized';
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

export function clock(instant: string): string {
  return instant.slice(11, 16);
}

/**
 * The school's offset is read from what the server sends: browsers of older school computers know Kazakhstan's zones
 * only as they were before 2024.
 */
export function offsetOf(instant: string): string {
  return /([+-]\d\d:\d\d)$/.exec(instant)?.[1] ?? '+00:00';
}

/** When something was, for people: the time of today, or the day too. */
export function moment(at: number, offset: string, now: number = Date.now()): string {
  const then = instantAt(at, offset);
  const isToday = then.slice(0, 10) === instantAt(now, offset).slice(0, 10);
  return isToday ? clock(then) : `${date(then)}, ${clock(then)}`;
}

/** A moment on the wall clock of the school, whatever offset it came with and whatever the device's zone is. */
export function instantAt(moment: number | string, offset: string): string {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const shift = (Number(hours) * 60 + Number(minutes)) * (offset.startsWith('-') ? -60_000 : 60_000);
  return new Date(new Date(moment).getTime() + shift).toISOString().slice(0, 19) + offset;
}

// Chromium answers in English when it is asked for Kazakh.
const weekdays: Record<Language, string[]> = {
  kk: ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'],
  ru: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

export function weekday(day: string): string {
  return weekdays[language.current][new Date(day).getUTCDay()] ?? '';
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const monthNames: Record<Language, string[]> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The name of a month, 1 to 12. */
export function monthName(month: number): string {
  return monthNames[language.current][month - 1] ?? '';
}
