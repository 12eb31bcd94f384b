import { toasts } from '../common/toasts.svelte';
import { say, type Word } from '../language/say';
import { sentenceOf } from './refusal';

/** Something that is done in an election, and what came of it. */
export class Act {
  busy = $state(false);
  fault = $state('');
  readonly #perform: (deed: () => Promise<unknown>) => Promise<void>;

  constructor(perform: (deed: () => Promise<unknown>) => Promise<void>) {
    this.#perform = perform;
  }

  async run(deed: () => Promise<unknown>, done: Word): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#perform(deed);
      toasts.show(say(done));
      return true;
    } catch (error) {
      this.fault = sentenceOf(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
