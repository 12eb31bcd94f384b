import type { Period } from './boards';
import type { NextPlace } from './factions';
import { get } from './http';
import type { Localized, Page } from './localized';

export const bands = ['all', 'small', 'medium', 'large'] as const;
export type Band = (typeof bands)[number];

export type Level = 'republic' | 'region' | 'district';

export interface TerritoryName {
  id: string;
  level: Level;
  parent: string | null;
  name: Localized;
}

export interface Territory {
  id: string;
  level: Level;
  name: Localized;
  names: { from: string | null; to: string | null; name: Localized }[];
  path: TerritoryName[];
  children: TerritoryName[];
}

export interface QuarterIndex {
  number: number;
  index: number;
  parts: { perHead: number; topShare: number; takingPart: number; delivered: number | null };
  weeks: number;
  /** The average of its days. */
  roll: number;
  points: number;
  topHeads: number;
  /** Hidden where it could point to a child. */
  topPoints: number | null;
  /** Hidden where it could point to a child. */
  active: number | null;
  /** Percent; null when nothing is due yet. */
  delivered: number | null;
  means: { perHead: number; topShare: number; active: number } | null;
}

export interface SchoolIndex {
  id: string;
  roll: number;
  points: number;
  index: number;
  quarters: QuarterIndex[];
  /** On the board that was asked for; null for the first. */
  next: NextPlace | null;
}

export interface OwnPlace {
  level: 'faction' | 'school' | Level;
  id: string;
  name: Localized | null;
  place: number;
  tied: boolean;
  participants: number;
}

export interface OwnPlaces {
  period: Period;
  points: number;
  items: OwnPlace[];
}

export const fetchTerritories = () => get<Page<TerritoryName>>('/api/territories');
export const fetchTerritory = (id: string) => get<Territory>(`/api/territories/${id}`);
export const fetchSchoolIndex = (territory: string, school: string, period: Period, band: Band) =>
  get<SchoolIndex>(`/api/territories/${territory}/schools/${school}?period=${period}&band=${band}`);
export const fetchPlaces = (student: string) => get<OwnPlaces>(`/api/students/${student}/places`);

export function schoolsBoard(territory: string, band: Band): string {
  return `territories/${territory}/schools${band === 'all' ? '' : `-${band}`}`;
}
