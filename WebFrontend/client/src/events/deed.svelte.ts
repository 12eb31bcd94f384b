import { Problem } from '../api/problem';
import type { Followed } from '../boards/followed.svelte';
import { toasts } from '../common/toasts.svelte';
import { refusalSentence } from '../desk/refusal';
import { say, type Word } from '../language/say';
import { common } from '../language/words/common';
import { session } from '../session/session.svelte';

/** What is done to a followed list one act at a time, and what was wrong with the last one. */
export class Deed<T> {
  busy = $state(false);
  fault = $state('');
  readonly #list: Followed<T>;
  readonly #refusals: Record<string, Word>;

  constructor(list: Followed<T>, refusals: Record<string, Word>) {
    this.#list = list;
    this.#refusals = refusals;
  }

  async run(act: () => Promise<T>, done: Word): Promise<boolean> {
    this.busy = true;
    this.fault = '';
    try {
      await this.#list.act(act);
      toasts.show(say(done));
      return true;
    } catch (error) {
      this.fault = this.#sentenceOf(error);
      void this.#list.refresh();
      return false;
    } finally {
      this.busy = false;
    }
  }

  #sentenceOf(error: unknown): string {
    if (session.endedBy(error)) return say(common.expired);
    if (!(error instanceof Problem)) return say(common.unreachable);
    const word = this.#refusals[error.code];
    return word ? say(word) : refusalSentence(error.code);
  }
}
