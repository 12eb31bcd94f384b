import { SvelteSet } from 'svelte/reactivity';
import { EventAddress, type SchoolEvent } from '../api/events';
import { toasts } from '../common/toasts.svelte';
import { Followed } from '../boards/followed.svelte';
import { sentenceOf } from './refusal';

/**
 * The event as somebody at the door works on it. Taps are sent one after the other in their order: nobody waits for an answer
 * before tapping the next name, and no older answer covers a newer one.
 */
export class EventDoor {
  readonly at: EventAddress;
  readonly list: Followed<SchoolEvent>;
  /** What is on its way: student ids, or words for other acts. */
  readonly busy = new SvelteSet<string>();
  fault = $state('');
  #queue: Promise<void> = Promise.resolve();

  constructor(school: string, event: string) {
    this.at = new EventAddress(school, event);
    this.list = new Followed(school, `events/${event}`, this.at.fetch);
  }

  get event(): SchoolEvent | null {
    return this.list.value;
  }

  act(key: string, deed: (at: EventAddress) => Promise<SchoolEvent>, done: string | null = null): Promise<void> {
    this.busy.add(key);
    this.fault = '';
    this.#queue = this.#queue.then(async () => {
      try {
        await this.list.act(() => deed(this.at));
        if (done) toasts.show(done);
      } catch (error) {
        this.fault = sentenceOf(error);
        void this.list.refresh();
      } finally {
        this.busy.delete(key);
      }
    });
    return this.#queue;
  }
}
