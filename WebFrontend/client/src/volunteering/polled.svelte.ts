import { Problem } from '../api/problem';
import { session } from '../session/session.svelte';

const every = 10_000;

/** Something that others change too: fetched again every few seconds while somebody looks, and replaced by every answer to an act. */
export class Polled<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<unknown>(null);
  readonly #fetch: () => Promise<T>;
  /** An answer that set out before an act of one's own tells an older state. */
  #acts = 0;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  start(): () => void {
    const look = () => document.hidden || void this.refresh();
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    void this.refresh();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
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
