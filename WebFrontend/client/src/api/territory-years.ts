import { get, post } from './http';
import type { Localized } from './localized';
import type { Band, Level } from './territories';

export interface TerritoryYear {
  id: string;
  level: Level;
  name: Localized;
  season: string;
  announcedAt: string;
  /** Of the seal. */
  hash: string;
  /** All sizes, then each; the first places. */
  lists: { band: Band; schools: SchoolOfYear[] }[];
}

export interface SchoolOfYear {
  id: string;
  name: Localized;
  place: number;
  isShared: boolean;
  index: number;
  quarters: { quarter: number; index: number }[];
}

/** The closing of a year, for those who seal it. */
export interface TerritoryClosing {
  season: string;
  state: 'open' | 'closing' | 'sealed';
  sealableFrom: string;
  sealableTo: string;
  schools: number;
  /** Schools that have not sealed all of their quarters. */
  awaited: { school: string; name: Localized; quarters: number }[];
  sealedAt: string | null;
  hash: string | null;
  announcedAt: string | null;
}

const closing = (territory: string, season: string) => `/api/territories/${territory}/seasons/${season}`;

export const fetchTerritoryYears = (territory: string) =>
  get<{ current: string; items: { season: string }[] }>(`/api/territories/${territory}/years`);
export const fetchTerritoryYear = (territory: string, season: string) =>
  get<TerritoryYear>(`/api/territories/${territory}/years/${season}`);
export const fetchClosing = (territory: string, season: string) => get<TerritoryClosing>(`${closing(territory, season)}/`);
export const sealTerritory = (territory: string, season: string, reason: string | null) =>
  post<TerritoryClosing>(`${closing(territory, season)}/seal`, { reason });
export const territorySealAddress = (territory: string, season: string) => `${closing(territory, season)}/seal`;
export const announceTerritory = (territory: string, season: string) =>
  post<TerritoryClosing>(`${closing(territory, season)}/announcement`, {});
