import { toasts } from '../common/toasts.svelte';
import type { Followed } from '../boards/followed.svelte';
import { sentenceOf } from './refusal';

/** One card's acts: one at a time, with what went wrong beside it. */
export class Acting<T> {
  busy = $state(false);
  fault = $state('');
  readonly #polled: Followed<T>;

  constructor(polled: Followed<T>) {
    this.#polled = polled;
  }

  /** Says whether it was done. */
  async act(deed: () => Promise<T>, done: string | null = null): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#polled.act(deed);
      if (done) toasts.show(done);
      return true;
    } catch (error) {
      this.fault = sentenceOf(error);
      void this.#polled.refresh();
      return false;
    } finally {
      this.busy = false;
    }
  }
}
