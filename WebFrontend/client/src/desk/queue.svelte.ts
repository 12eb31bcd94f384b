import type { Localized } from '../api/localized';
import { postSheet, type Held, type Receipt, type Sheet } from '../api/sheets';
import { backoff } from '../boards/backoff';
import { Outbox, type Sent, type Waiting } from './outbox';

/** The outbox as a page sees it: it resends by itself and shows what waits. */
export class Queue {
  items = $state.raw<Waiting[]>([]);
  expired = $state(false);
  #outbox: Outbox;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answered: (answer: Receipt | Held) => void;

  constructor(school: string, login: string, answered: (answer: Receipt | Held) => void) {
    this.#answered = answered;
    this.#outbox = new Outbox(school, login, {
      storage: localStorage,
      post: (sheet) => postSheet(school, sheet),
      now: Date.now,
      wait: (attempt) => backoff(attempt) * 2,
    });
  }

  start(): () => void {
    const comeBack = () => void this.flush();
    addEventListener('online', comeBack);
    addEventListener('storage', this.#refresh);
    this.#refresh();
    void this.flush();
    return () => {
      clearTimeout(this.#timer);
      removeEventListener('online', comeBack);
      removeEventListener('storage', this.#refresh);
    };
  }

  async send(sheet: Sheet, title: Localized | null): Promise<Sent> {
    this.#outbox.put(sheet, title);
    const sent = await this.#outbox.send(sheet.id);
    // A refusal that is seen at once is answered on the sheet itself.
    if (sent.outcome === 'refused') this.#outbox.discard(sheet.id);
    if (sent.outcome === 'waiting') this.expired = sent.expired;
    this.#refresh();
    this.#plan();
    return sent;
  }

  async sendNow(id: string): Promise<void> {
    const sent = await this.#outbox.send(id);
    if (sent.outcome === 'taken') this.#answered(sent.receipt);
    if (sent.outcome === 'held') this.#answered(sent.held);
    if (sent.outcome === 'waiting') this.expired = sent.expired;
    this.#refresh();
    this.#plan();
  }

  async flush(): Promise<void> {
    for (const answer of await this.#outbox.flush()) this.#answered(answer);
    this.#refresh();
    this.#plan();
  }

  has(id: string): boolean {
    return this.items.some((item) => item.sheet.id === id);
  }

  discard(id: string): void {
    this.#outbox.discard(id);
    this.#refresh();
  }

  wipe(): void {
    this.#outbox.wipe();
    this.#refresh();
  }

  #refresh = (): void => {
    this.items = this.#outbox.items;
  };

  #plan(): void {
    clearTimeout(this.#timer);
    const next = this.#outbox.nextAttempt;
    if (next !== null) this.#timer = setTimeout(() => void this.flush(), Math.max(1_000, next - Date.now()));
  }
}
