import type { Period } from '../api/boards';
import type { Language } from '../api/localized';
import type { Word } from '../language/say';
import { hall } from '../language/words/hall';
import { spotlightWords } from '../language/words/spotlight';

/** A board of a period, the day's programme, the faces of the week, the care campaign's honour roll, or a debate under way by its id. */
export type View = Period | 'programme' | 'spotlight' | 'honour' | `debate/${string}`;

const titles: Partial<Record<View, Word>> = { programme: hall.programme, spotlight: spotlightWords.title, honour: hall.honour };

export interface Showing {
  view: View;
  language: Language;
}

export interface RotationOptions {
  views: readonly View[];
  languages: readonly Language[];
}

/** Every view in one language, then again in the next: nobody waits long for a board that can be read. */
export function showingAt(step: number, { views, languages }: RotationOptions): Showing {
  const view = views[step % views.length] ?? 'week';
  const round = Math.floor(step / views.length);
  return { view, language: languages[round % languages.length] ?? 'kk' };
}

/** Null for what is no board. */
export const periodOfView = (view: View): Period | null =>
  view in titles || view.startsWith('debate/') ? null : (view as Period);

export function titleOf(view: View): Word {
  const period = periodOfView(view);
  return period ? hall[period] : (titles[view] ?? hall.debate);
}

const defaultSeconds = 20;

/** Zero stands still. */
export function rotationSeconds(asked: string | null): number {
  if (asked === null) return defaultSeconds;
  const seconds = Number(asked);
  return Number.isFinite(seconds) && seconds >= 0 ? (seconds === 0 ? 0 : Math.max(5, seconds)) : defaultSeconds;
}
