import { get, put, removeFor } from './http';
import type { Localized } from './localized';
import type { OccurrenceState } from './plan';

export const raidItems = ['uniform', 'textbooks', 'diary', 'shoes'] as const;
export type RaidItem = (typeof raidItems)[number];

export interface CountedClass {
  class: string;
  students: number;
  /** Null before the class was looked at. */
  seen: number | null;
  inOrder: Partial<Record<RaidItem, number>>;
}

export interface Raid {
  id: string;
  title: Localized;
  school: Localized;
  from: string;
  to: string;
  state: OccurrenceState;
  held: { day: string; tookPart: number | null; comment: string | null } | null;
  mayCount: boolean;
  mayGiveProof: boolean;
  items: RaidItem[];
  /** What may be told; null stands for nearly all. */
  reference: { class: string; seen: number; inOrder: Record<RaidItem, number | null> }[];
  /** In steps of five percent; null stands for nearly all. */
  shares: { item: RaidItem; percent: number | null }[];
  classes: CountedClass[];
}

/** A raid's figures; every answer is all of them anew. */
export class RaidAddress {
  readonly #path: string;

  constructor(school: string, event: string) {
    this.#path = `/api/schools/${school}/events/${encodeURIComponent(event)}/raid`;
  }

  fetch = () => get<Raid>(this.#path);
  count = (of: string, seen: number, inOrder: CountedClass['inOrder']) =>
    put<Raid>(`${this.#path}/classes/${encodeURIComponent(of)}`, { seen, inOrder });
  takeOut = (of: string) => removeFor<Raid>(`${this.#path}/classes/${encodeURIComponent(of)}`);
}
