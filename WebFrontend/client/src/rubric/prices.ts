import type { Rubric, RubricKind } from '../api/rubric';
import { decimal, digits, say } from '../language/say';
import { levelWords } from '../language/words/levels';

/** The price of one unit at a level, halves rounded up. */
export function priceAt(points: number, percent: number): number {
  return Math.floor((points * percent + 50) / 100);
}

type Level = Rubric['levels'][number];

const nameOf = (level: Level) => (levelWords[level.code] ? say(levelWords[level.code]!) : level.code);
const above = (levels: Level[]) => levels.filter((level) => level.percent > 100);

/** «Аудан немесе қала ×1,5, Облыс ×2, …» */
export function factorsOf(levels: Level[]): string {
  return above(levels)
    .map(({ percent, ...level }) => {
      const factor = percent % 100 === 0 ? digits(percent / 100) : decimal(percent / 100);
      return `${nameOf({ percent, ...level }).toLowerCase()} ×${factor}`;
    })
    .join(', ');
}

/** What a price comes to above the school; empty where the level does not count. */
export function pricesAbove(kind: RubricKind, points: number, levels: Level[]): string {
  if (!kind.levelAllowed) return '';
  return above(levels)
    .map((level) => `${nameOf(level).toLowerCase()}\u00a0– ${digits(priceAt(points, level.percent))}`)
    .join(', ');
}

/** `2026-2027` as people write it. */
export function yearName(season: string): string {
  return season.replace('-', '–');
}

export function groupsOf(kinds: RubricKind[]): [string, RubricKind[]][] {
  const groups = new Map<string, RubricKind[]>();
  for (const kind of kinds) groups.set(kind.group, [...(groups.get(kind.group) ?? []), kind]);
  return [...groups];
}
