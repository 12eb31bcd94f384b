import type { CalendarItem, Grades } from '../api/plan';
import { addDays } from '../language/dates';

const longestShort = 10;

/** An event that is held some day within a long stretch, as most of the plan are. */
export const isLong = (item: CalendarItem): boolean => addDays(item.from, longestShort) < item.to;

/** What is still to be held, the next of every series, whatever ends first at the top. */
export function ahead(items: CalendarItem[], today: string): CalendarItem[] {
  const seen = new Set<string>();
  return items
    .filter((item) => item.to >= today && ['planned', 'announced', 'open'].includes(item.state))
    .sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id))
    .filter((item) => !seen.has(item.series) && seen.add(item.series));
}

/** The first days of the months that a season touches, as `2026-09`. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-01`, 32).slice(0, 7)) months.push(month);
  return months;
}

export const isIn = (item: CalendarItem, month: string): boolean =>
  item.from.slice(0, 7) <= month && month <= item.to.slice(0, 7);

/** `2026-2027` → `2027-2028`. */
export const yearAfter = (season: string): string =>
  season
    .split('-')
    .map((year) => Number(year) + 1)
    .join('-');

export const isForGrade = (item: CalendarItem, grade: number): boolean =>
  item.grades.some((range) => range.from <= grade && grade <= range.to);

export const gradeText = (grades: Grades[]): string =>
  grades.map((range) => (range.from === range.to ? `${range.from}` : `${range.from}–${range.to}`)).join(', ');

/** `1-4, 5-10` as ranges; null for what is none. */
export function gradesOf(text: string): Grades[] | null {
  const ranges = text
    .split(',')
    .map((part) => /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2}))?\s*$/.exec(part))
    .map((match) => match && { from: Number(match[1]), to: Number(match[2] ?? match[1]) });
  return ranges.every((range) => range !== null && range.from >= 1 && range.to <= 11 && range.from <= range.to)
    ? (ranges as Grades[])
    : null;
}
