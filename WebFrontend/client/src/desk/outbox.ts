import { Problem, Unreachable } from '../api/problem';
import type { Localized } from '../api/localized';
import { isHeld, type Held, type Receipt, type Sheet } from '../api/sheets';
import type { Refusal, Waiting, WaitingSheets } from '../device/shelf';

export type Sent =
  | { outcome: 'taken'; receipt: Receipt }
  /** The server has it and a second person will confirm it. */
  | { outcome: 'held'; held: Held }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'waiting'; expired: boolean };

export interface Surroundings {
  sheets: WaitingSheets;
  post(sheet: Sheet): Promise<Receipt | Held>;
  /** Whether whoever is signed in on this device is the author of these sheets. */
  isAuthorHere(): boolean;
  settled(item: Waiting, sent: Sent): void;
  now(): number;
  wait(attempt: number): number;
}

const expired: Sent = { outcome: 'waiting', expired: true };

/**
 * Sheets that the server does not have yet. Each is stored before it is sent and leaves the store only with an answer, so
 * neither a closed page nor a lost answer loses one; the same id goes out every time, so none is taken twice. They go one
 * after another in the order of their making: a later one never overtakes one that the link could not carry.
 */
export class Outbox {
  #around: Surroundings;
  #running: Promise<void> = Promise.resolve();
  #settled = new Map<string, Sent>();
  #attempts = 0;
  #notBefore = 0;
  #expired = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Sends the sheet behind those that wait already. */
  async send(sheet: Sheet, title: Localized | null): Promise<Sent> {
    this.#settled.delete(sheet.id);
    await this.#around.sheets.add(sheet, title);
    await this.flush('now');
    return this.#settled.get(sheet.id) ?? { outcome: 'waiting', expired: this.#expired };
  }

  /** Sends what waits, and stops at the first sheet that the link or the server cannot take. */
  flush(when: 'now' | 'due'): Promise<void> {
    const run = this.#running.then(() => this.#drain(when));
    this.#running = run.catch(() => {});
    return run;
  }

  /** When the next attempt is due; null when time alone will not help. */
  async nextAttempt(): Promise<number | null> {
    return this.#expired || !(await this.#next()) ? null : this.#notBefore;
  }

  async #next(): Promise<Waiting | undefined> {
    return (await this.#around.sheets.all()).find((item) => !item.refusal);
  }

  async #drain(when: 'now' | 'due'): Promise<void> {
    const { sheets, settled, now } = this.#around;
    for (let item = await this.#next(); item; item = await this.#next()) {
      if (when === 'due' && now() < this.#notBefore) return;
      const sent = await this.#attempt(item);
      this.#settled.set(item.sheet.id, sent);
      if (sent.outcome === 'taken' || sent.outcome === 'held') await sheets.remove(item.sheet.id);
      if (sent.outcome === 'refused') await sheets.refuse(item.sheet.id, sent.refusal);
      settled(item, sent);
      if (sent.outcome === 'waiting') return;
    }
  }

  async #attempt({ sheet }: Waiting): Promise<Sent> {
    const { post, isAuthorHere, now, wait } = this.#around;
    this.#expired = !isAuthorHere();
    if (this.#expired) return expired;
    try {
      const answer = await post(sheet);
      // Whatever stands between (the sign-in page of a wireless network) may answer anything; only an answer about this sheet counts.
      if (answer.sheet?.toLowerCase() !== sheet.id.toLowerCase()) throw new Unreachable();
      this.#attempts = 0;
      this.#notBefore = 0;
      return isHeld(answer) ? { outcome: 'held', held: answer } : { outcome: 'taken', receipt: answer };
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.code === 'second-factor-required')) {
        this.#expired = true;
        return expired;
      }
      if (error instanceof Problem && !error.passing)
        return { outcome: 'refused', refusal: { status: error.status, code: error.code, errors: error.errors } };
      if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
      const asked = error instanceof Problem ? (error.retryAfter ?? 0) * 1000 : 0;
      this.#attempts += 1;
      this.#notBefore = now() + Math.max(asked, wait(this.#attempts));
      return { outcome: 'waiting', expired: false };
    }
  }
}
