import type { BoardRow } from '../api/boards';
import { named } from '../language/language.svelte';
import { say } from '../language/say';
import { common } from '../language/words/common';

/** One sentence for a whole batch of changes: about the row that gained most. Empty when no figure moved. */
export function announcement(before: BoardRow[], after: BoardRow[]): string {
  const held = new Map(before.map((row) => [row.id, row.points]));
  let most: BoardRow | null = null;
  let gain = 0;
  for (const row of after) {
    const difference = Math.abs(row.points - (held.get(row.id) ?? row.points));
    if (difference > gain) {
      gain = difference;
      most = row;
    }
  }
  return most ? say(common.updated, { name: named(most.name), n: most.points, place: most.place }) : '';
}
