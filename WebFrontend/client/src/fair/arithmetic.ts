import type { IndexStretch, Means } from '../api/factions';
import { digits, type Word } from '../language/say';
import { language } from '../language/language.svelte';
import { fairWords } from '../language/words/fair';
import { territoryWords } from '../language/words/territory';

export interface Part {
  word: Word;
  /** What it brings; null where that could point to a child. */
  value: number | null;
  /** What it brings when everyone is at par, the best at the cap, all active and everything delivered. */
  most: number;
  /** The formula with its numbers. */
  formula: string;
}

/** What an index is reckoned from. */
export type Sums = Pick<
  IndexStretch,
  'parts' | 'roll' | 'topHeads' | 'topPoints' | 'points' | 'active' | 'weeks' | 'rowsDue' | 'rowsDelivered' | 'means'
>;

/** How many average members a group is imagined to have besides its own, and how its top is called (rulebook, section 6). */
interface Shape {
  imagined: number;
  imaginedBest: number;
  top: Word;
}

export const shapes = {
  faction: { imagined: 10, imaginedBest: 2.5, top: fairWords.topFourth },
  school: { imagined: 50, imaginedBest: 5, top: territoryWords.topShare },
} satisfies Record<string, Shape>;

const par = 12;
const best = 50;

/** What an index is drawn towards before the first week has ended (rulebook, section 6). */
export function meansOf(stretch: Pick<Sums, 'means' | 'weeks'>): Means {
  return stretch.means ?? { perHead: par * stretch.weeks, topShare: 30 * stretch.weeks, active: 50, sealedOn: null };
}

/** A number of at most two places, as the language writes it; three points where it is not told. */
export function figure(value: number | null): string {
  if (value === null) return '…';
  const [whole, rest] = String(value).split('.');
  return digits(Number(whole)) + (rest === undefined ? '' : (language.current === 'en' ? '.' : ',') + rest);
}

/** The index of a group, part by part: 450·A/(12w) + 250·T/(50w) + 150·P + 150·D. */
export function partsOf(sums: Sums, { imagined, imaginedBest, top }: Shape): Part[] {
  const { parts, roll, topHeads, topPoints, points, active, weeks, rowsDue, rowsDelivered } = sums;
  const means = meansOf(sums);
  // Nothing due yet: the three others share the fourth's weight.
  const shares = rowsDue === 0;
  const scale = shares ? ' × 1000 ÷ 850' : '';
  const most = (weight: number) => (shares ? Math.round((weight * 1000) / 850) : weight);
  const drawn = (own: number | null, heads: number, mean: number) =>
    `(${figure(own)} + ${figure(heads)} × ${figure(mean)})`;
  const over = (own: number | null, heads: number) => `(${figure(own)} + ${figure(heads)})`;
  const all = [
    {
      word: territoryWords.perHead,
      value: parts.perHead,
      most: most(450),
      formula: `450 × ${drawn(points, imagined, means.perHead)} ÷ ${over(roll, imagined)} ÷ (${par} × ${weeks})${scale}`,
    },
    {
      word: top,
      value: parts.topShare,
      most: most(250),
      formula: `250 × ${drawn(topPoints, imaginedBest, means.topShare)} ÷ ${over(topHeads, imaginedBest)} ÷ (${best} × ${weeks})${scale}`,
    },
    {
      word: territoryWords.takingPart,
      value: parts.takingPart,
      most: most(150),
      formula: `150 × ${drawn(active, imagined, Math.round(means.active * 100) / 10_000)} ÷ ${over(roll, imagined)}${scale}`,
    },
  ];
  return shares
    ? all
    : [
        ...all,
        {
          word: territoryWords.delivered,
          value: parts.delivered,
          most: 150,
          formula: `150 × ${figure(rowsDelivered)} ÷ ${figure(rowsDue)}`,
        },
      ];
}

/** Whether something of it is held back because it could point to a child. */
export function holdsBack(stretch: Sums): boolean {
  return stretch.roll === null || stretch.topPoints === null || stretch.active === null;
}
