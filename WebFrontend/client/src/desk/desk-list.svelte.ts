import type { Page } from '../api/localized';
import { Problem } from '../api/problem';
import { follow } from '../boards/follow';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { session } from '../session/session.svelte';
import { refusalSentence } from './refusal';

/** Something of the school that waits for a person at the desk, and what went wrong with single items of it. */
export class DeskList<T> {
  items = $state.raw<T[]>([]);
  #faults = $state.raw(new Map<string, string>());
  readonly #school: string;
  readonly #fetch: () => Promise<Page<T>>;

  constructor(school: string, fetch: () => Promise<Page<T>>) {
    this.#school = school;
    this.#fetch = fetch;
  }

  start(): () => void {
    void this.refresh();
    return follow(this.#school, 'waiting', () => void this.refresh());
  }

  async refresh(): Promise<void> {
    try {
      this.items = (await this.#fetch()).items;
    } catch (error) {
      // The desk goes on without this list; it is asked for again.
      session.endedBy(error);
    }
  }

  faultOf(id: string): string {
    return this.#faults.get(id) ?? '';
  }

  /** Does something with one item; whatever came of it, the list is then read anew. */
  async act(id: string, what: () => Promise<unknown>): Promise<void> {
    try {
      await what();
      this.#faults = new Map([...this.#faults].filter(([other]) => other !== id));
    } catch (error) {
      if (session.endedBy(error)) return;
      const sentence = error instanceof Problem ? refusalSentence(error.code) : say(common.unreachable);
      this.#faults = new Map([...this.#faults, [id, sentence]]);
    }
    await this.refresh();
  }
}
