import { everyPage, get } from './http';
import type { Localized, Page } from './localized';

export interface SchoolName {
  id: string;
  name: Localized;
}

export interface Faction {
  id: string;
  name: Localized;
  shortName: Localized;
  colour: string;
  crest: string;
}

export interface Quarter {
  number: number;
  from: string;
  to: string;
  teachingWeeks: number;
}

export interface School extends SchoolName {
  timeZone: string;
  /** District or city; null when the school is on no board above it. */
  territory: string | null;
  demo: boolean;
  factions: Faction[];
  season: { id: string; from: string; to: string; quarters: Quarter[] };
}

export type Recurrence = 'once' | 'weekly' | 'monthly' | 'quarterly';

export interface PlannedEvent {
  id: string;
  series: string;
  title: Localized;
  form: string;
  host: string | null;
  recurrence: Recurrence;
  from: string;
  to: string;
  grades: { from: number; to: number }[];
}

export interface Kind {
  code: string;
  group: string;
  points: number;
  capClass: 'regular' | 'prize';
  name: Localized;
  cap: { units: number; per: string } | null;
  eventRequired: boolean;
  unitsAllowed: boolean;
  levelAllowed: boolean;
  seats: number | null;
}

export interface Rulebook {
  version: string | number;
  levels: { code: string; percent: number }[];
  kinds: Kind[];
}

export const fetchSchools = () => get<Page<SchoolName>>('/api/schools');
export const fetchSchool = (school: string) => get<School>(`/api/schools/${school}`);
export const fetchRulebook = () => get<Rulebook>('/api/rulebook');
export const fetchEvents = (school: string, from: string, to: string) =>
  everyPage<PlannedEvent>(`/api/schools/${school}/events?from=${from}&to=${to}&limit=200`);
