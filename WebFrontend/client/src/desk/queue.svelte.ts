import type { Localized } from '../api/localized';
import { postSheet, type Held, type Receipt, type Sheet } from '../api/sheets';
import { backoff } from '../boards/backoff';
import { takeOverEarlier } from '../device/earlier-outbox';
import { isBound } from '../device/person';
import type { Shelf, Waiting } from '../device/shelf';
import { Outbox, type Sent } from './outbox';

/** A mentor looks at the screen this long; then the sheet goes on waiting in the list, where nothing is lost. */
const patience = 4_000;

/** Not the clock on the wall, which somebody may set while a sheet waits. */
const now = () => performance.now();

interface Listener {
  /** The server has a sheet that had to wait for the link. */
  answered(answer: Receipt | Held, item: Waiting): void;
  expired(): void;
}

/** The outbox as a page sees it: it resends by itself and shows what waits. */
export class Queue {
  items = $state.raw<Waiting[]>([]);
  #shelf: Shelf;
  #person: string;
  #outbox: Outbox;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Sheets whose answer the person at the desk is waiting for. */
  #watched = new Set<string>();
  #otherTabs: BroadcastChannel | null = null;

  constructor(shelf: Shelf, school: string, person: string, tell: Listener) {
    this.#shelf = shelf;
    this.#person = person;
    this.#outbox = new Outbox({
      sheets: shelf,
      post: (sheet) => postSheet(school, sheet),
      isAuthorHere: () => isBound(person),
      settled: (item, sent) => {
        if (sent.outcome === 'waiting' && sent.expired) tell.expired();
        if (!this.#watched.has(item.sheet.id)) {
          if (sent.outcome === 'taken') tell.answered(sent.receipt, item);
          if (sent.outcome === 'held') tell.answered(sent.held, item);
        }
        void this.#refresh();
      },
      now,
      wait: (attempt) => backoff(attempt) * 2,
    });
  }

  start(): () => void {
    const comeBack = () => void this.flush('now');
    addEventListener('online', comeBack);
    this.#otherTabs = new BroadcastChannel('waiting-sheets');
    this.#otherTabs.onmessage = () => void this.#refresh('quietly');
    void this.#open();
    return () => {
      clearTimeout(this.#timer);
      removeEventListener('online', comeBack);
      this.#otherTabs?.close();
      this.#otherTabs = null;
    };
  }

  /** Comes back with the answer, or with `waiting` when it takes too long: the sheet is then on its way by itself. */
  async send(sheet: Sheet, title: Localized | null): Promise<Sent> {
    this.#watched.add(sheet.id);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<Sent>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'waiting', expired: false }), patience);
    });
    try {
      const sent = await Promise.race([this.#outbox.send(sheet, title), tooLong]);
      // A refusal that is seen at once is answered on the sheet itself.
      if (sent.outcome === 'refused') await this.#shelf.remove(sheet.id);
      // What waits may be all that there is of somebody's afternoon: the browser is asked not to clear it away.
      if (sent.outcome === 'waiting') void navigator.storage?.persist?.();
      return sent;
    } finally {
      clearTimeout(timer);
      this.#watched.delete(sheet.id);
      await this.#refresh();
      void this.#plan();
    }
  }

  async flush(when: 'now' | 'due'): Promise<void> {
    await this.#outbox.flush(when);
    await this.#refresh();
    await this.#plan();
  }

  async discard(id: string): Promise<void> {
    await this.#shelf.remove(id);
    await this.#refresh();
  }

  async #open(): Promise<void> {
    await takeOverEarlier(localStorage, this.#person, this.#shelf);
    await this.#refresh('quietly');
    await this.flush('now');
  }

  async #refresh(how: 'tell' | 'quietly' = 'tell'): Promise<void> {
    this.items = await this.#shelf.all();
    if (how === 'tell') this.#otherTabs?.postMessage('changed');
  }

  async #plan(): Promise<void> {
    clearTimeout(this.#timer);
    const next = await this.#outbox.nextAttempt();
    if (next !== null) this.#timer = setTimeout(() => void this.flush('due'), Math.max(1_000, next - now()));
  }
}
