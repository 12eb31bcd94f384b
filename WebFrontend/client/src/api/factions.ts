import type { Decided, Period } from './boards';
import { get } from './http';
import type { Localized } from './localized';

/** Exact to two places, the rest cut off; null where it could point to a child. */
export interface StretchParts {
  perHead: number | null;
  topShare: number | null;
  takingPart: number | null;
  /** Null when nothing is due yet. */
  delivered: number | null;
}

export interface Means {
  perHead: number;
  topShare: number;
  /** Percent. */
  active: number;
  /** The Sunday that froze them. */
  sealedOn: string | null;
}

export interface IndexStretch {
  /** Null when the stretch is no quarter. */
  quarter: number | null;
  from: string;
  to: string;
  index: number;
  weeks: number;
  points: number;
  roll: number | null;
  topHeads: number | null;
  topPoints: number | null;
  active: number | null;
  rowsDue: number;
  rowsDelivered: number;
  parts: StretchParts;
  /** Null before the first seal, when par serves. */
  means: Means | null;
}

export interface NextPlace {
  place: number;
  id: string;
  name: Localized;
  behind: number;
  points: number | null;
  members: number | null;
}

export interface FactionAccount {
  id: string;
  place: number;
  points: number;
  index: number | null;
  decided: Decided | null;
  stretches: IndexStretch[];
  next: NextPlace | null;
}

export const fetchFactionAccount = (school: string, faction: string, period: Period) =>
  get<FactionAccount>(`/api/schools/${school}/factions/${faction}/index?period=${period}`);
