import type { Period } from '../api/boards';
import { exportPath } from '../api/people';

export type Format = 'csv' | 'xlsx';

export const formats: Format[] = ['csv', 'xlsx'];

/** Boards are of a period; the other tables are of the whole year. */
export const boardTables = ['factions', 'classes', 'students'];

export function tablePath(school: string, table: string, format: Format, language: string, period: Period): string {
  if (table === 'roll') return `${exportPath(school, language)}&format=${format}`;
  const of = boardTables.includes(table) ? `&period=${period}` : '';
  return `/api/schools/${school}/exports/${table}?format=${format}&lang=${language}${of}`;
}

export const archivePath = (school: string) => `/api/schools/${school}/archive`;
