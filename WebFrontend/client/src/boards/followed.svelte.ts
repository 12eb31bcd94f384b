import { Problem } from '../api/problem';
import { follow } from './follow';
import { session } from '../session/session.svelte';

/** Something that others change too: fetched again when it has changed, and replaced by every answer to an act. */
export class Followed<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<unknown>(null);
  readonly #fetch: () => Promise<T>;
  readonly #school: string;
  readonly #flows: string | readonly string[];
  /** An answer that set out before an act of one's own tells an older state. */
  #acts = 0;

  constructor(school: string, flows: string | readonly string[], fetch: () => Promise<T>) {
    this.#school = school;
    this.#flows = flows;
    this.#fetch = fetch;
  }

  start(): () => void {
    void this.refresh();
    return follow(this.#school, this.#flows, () => void this.refresh());
  }

  async refresh(): Promise<void> {
    const acts = this.#acts;
    try {
      const fresh = await this.#fetch();
      if (acts === this.#acts) this.value = fresh;
      this.failure = null;
    } catch (error) {
      if (session.endedBy(error)) return;
      if (!this.value || (error instanceof Problem && !error.passing)) this.failure = error;
    }
  }

  /** Does something and shows what came of it; what went wrong is thrown on. */
  async act(deed: () => Promise<T>): Promise<void> {
    this.#acts++;
    try {
      this.value = await deed();
    } finally {
      this.#acts++;
    }
  }
}
