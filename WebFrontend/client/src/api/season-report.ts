import { get } from './http';
import type { Localized } from './localized';
import type { Award } from './years';

/** Null stands for a count that could point to a child. */
export interface GroupFigures {
  roll: number | null;
  active: number | null;
  percent: number | null;
  plan: { rows: number; due: number; delivered: number };
  points: number;
  /** In the order of the report's families. */
  families: (number | null)[];
  hours: number | null;
  debates: number;
  speakers: number | null;
  publications: number;
}

export interface SeasonReport {
  school: Localized;
  season: string;
  window: string;
  from: string;
  to: string;
  asOf: string;
  /** Hash of the seal; null while all may still change. */
  seal: string | null;
  families: string[];
  whole: GroupFigures;
  factions: { id: string; name: Localized; colour: string; figures: GroupFigures }[];
  /** Who received which nomination; empty before the year is announced. */
  leaders: Award[];
}

const addressOf = (school: string, ending: string, values: Record<string, string>) =>
  `/api/schools/${school}/season-report${ending}?${new URLSearchParams(values)}`;

/** @param season The year under way when null. */
export const fetchSeasonReport = (school: string, window: string, season: string | null) =>
  get<SeasonReport>(addressOf(school, '', { window, ...(season ? { season } : {}) }));

export const reportFile = (school: string, report: SeasonReport, ending: '.pdf' | '.xlsx', language: string) =>
  addressOf(school, ending, { season: report.season, window: report.window, language });
