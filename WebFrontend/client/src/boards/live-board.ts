import type { BoardDelta, BoardRow, BoardSnapshot } from '../api/boards';

export type Outcome = 'applied' | 'ignored' | 'gap';

const byPlace = (a: BoardRow, b: BoardRow): number => a.place - b.place || (a.id < b.id ? -1 : 1);

/** The newest known state of one board. Only the newest state matters, never the queue of what led to it. */
export class LiveBoard {
  #snapshot: BoardSnapshot | null = null;
  #acceptsAny = false;

  get snapshot(): BoardSnapshot | null {
    return this.#snapshot;
  }

  get version(): number | undefined {
    return this.#snapshot?.version;
  }

  /** The server may be another one by now and number from below: the next snapshot counts whatever its version. */
  acceptNext(): void {
    this.#acceptsAny = true;
  }

  take(snapshot: BoardSnapshot): boolean {
    if (this.#snapshot && !this.#acceptsAny && snapshot.version <= this.#snapshot.version) return false;
    this.#acceptsAny = false;
    this.#snapshot = snapshot;
    return true;
  }

  apply(delta: BoardDelta): Outcome {
    const held = this.#snapshot;
    if (!held) return 'gap';
    if (delta.version <= held.version) return 'ignored';
    if (delta.fromVersion !== held.version) return 'gap';
    const replaced = new Set([...delta.removed, ...delta.rows.map((row) => row.id)]);
    const rows = held.rows
      .filter((row) => !replaced.has(row.id))
      .concat(delta.rows)
      .sort(byPlace);
    this.#snapshot = { ...held, version: delta.version, asOf: delta.asOf, school: delta.school ?? held.school, rows };
    return 'applied';
  }
}
