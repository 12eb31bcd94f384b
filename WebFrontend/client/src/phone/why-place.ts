import type { BoardRow } from '../api/boards';
import { figureOf, rowBefore, type Ranking } from '../boards/deciding';
import { named } from '../language/language.svelte';
import { say } from '../language/say';
import { phone } from '../language/words/phone';

/** Names the step that put a row where it is, in one sentence. */
export function whyPlace(rows: BoardRow[], row: BoardRow, ranking: Ranking): string {
  const before = rowBefore(rows, row.id);
  if (!before) return say(ranking === 'index' ? phone.whyFirstByIndex : phone.whyFirst);
  const above = named(before.name);
  const theirs = figureOf(before, ranking);
  const ours = figureOf(row, ranking);
  const indexes = { above, theirs: before.index ?? 0, ours: row.index ?? 0 };
  switch (row.decided) {
    case 'index':
      return say(ranking === 'index' ? phone.whyIndexRank : phone.whyIndexTie, indexes);
    case 'weeks':
      return say(phone.whyWeeks, { above });
    case 'hosts':
      return say(phone.whyHosts, { above });
    case 'earlier':
      return say(phone.whyEarlier, { above });
    case 'shared':
      return say(phone.whyShared, { above });
    default:
      return ranking === 'index'
        ? say(phone.whyIndexRank, indexes)
        : say(phone.whyPoints, { above, n: theirs - ours, theirs, ours });
  }
}
