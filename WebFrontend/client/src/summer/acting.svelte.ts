import type { Centre } from '../api/summer';
import type { Followed } from '../boards/followed.svelte';
import { toasts } from '../common/toasts.svelte';
import { sentenceOf } from './refusal';

/** One card's acts on the centre: one at a time, with what went wrong beside it. */
export class Acting {
  busy = $state(false);
  fault = $state('');
  readonly #centre: Followed<Centre>;

  constructor(centre: Followed<Centre>) {
    this.#centre = centre;
  }

  /** Says whether it was done. */
  async act(deed: () => Promise<Centre>, done: string | null = null): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#centre.act(deed);
      if (done) toasts.show(done);
      return true;
    } catch (error) {
      this.fault = sentenceOf(error);
      void this.#centre.refresh();
      return false;
    } finally {
      this.busy = false;
    }
  }
}
