import { Problem, Unreachable, type LineError } from '../api/problem';
import { isHeld, type Held, type Receipt, type Sheet } from '../api/sheets';
import type { Localized } from '../api/localized';

export interface Refusal {
  status: number;
  code: string;
  errors: LineError[];
}

export interface Waiting {
  sheet: Sheet;
  title: Localized | null;
  savedAt: number;
  attempts: number;
  notBefore: number;
  /** Set when the server refused it after waiting; it then stays until somebody looks at it. */
  refusal: Refusal | null;
}

export type Sent =
  | { outcome: 'taken'; receipt: Receipt }
  /** The server has it and a second person will confirm it. */
  | { outcome: 'held'; held: Held }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'waiting'; expired: boolean };

export interface Surroundings {
  storage: Storage;
  post(sheet: Sheet): Promise<Receipt | Held>;
  now(): number;
  wait(attempt: number): number;
}

/**
 * Sheets that the server does not have yet. Each is stored before it is sent and leaves the store only with an answer, so
 * neither a closed page nor a lost answer loses one; the same id goes out every time, so none is taken twice.
 */
export class Outbox {
  #prefix: string;
  #around: Surroundings;
  #sending = new Map<string, Promise<Sent>>();

  constructor(school: string, login: string, around: Surroundings) {
    this.#prefix = `outbox/${school}/${login}/`;
    this.#around = around;
  }

  get items(): Waiting[] {
    const { storage } = this.#around;
    const found: Waiting[] = [];
    for (let at = 0; at < storage.length; at++) {
      const key = storage.key(at);
      if (!key?.startsWith(this.#prefix)) continue;
      const stored = storage.getItem(key);
      if (stored) found.push(JSON.parse(stored) as Waiting);
    }
    return found.sort((a, b) => (a.sheet.id < b.sheet.id ? -1 : 1));
  }

  put(sheet: Sheet, title: Localized | null): void {
    this.#write({ sheet, title, savedAt: this.#around.now(), attempts: 0, notBefore: 0, refusal: null });
  }

  discard(id: string): void {
    this.#around.storage.removeItem(this.#prefix + id);
  }

  wipe(): void {
    for (const item of this.items) this.discard(item.sheet.id);
  }

  /** One attempt; a second call while it runs gets the same answer. */
  send(id: string): Promise<Sent> {
    const running = this.#sending.get(id);
    if (running) return running;
    const attempt = this.#attempt(id).finally(() => this.#sending.delete(id));
    this.#sending.set(id, attempt);
    return attempt;
  }

  /** Sends what is due, oldest first, and stops at the first sheet that the link or the server cannot take now. */
  async flush(): Promise<(Receipt | Held)[]> {
    const answers: (Receipt | Held)[] = [];
    for (const item of this.items) {
      if (item.refusal || item.notBefore > this.#around.now()) continue;
      const sent = await this.send(item.sheet.id);
      if (sent.outcome === 'taken') answers.push(sent.receipt);
      if (sent.outcome === 'held') answers.push(sent.held);
      if (sent.outcome === 'waiting') break;
    }
    return answers;
  }

  /** When the next attempt is due; null when nothing waits. */
  get nextAttempt(): number | null {
    const due = this.items.filter((item) => !item.refusal).map((item) => item.notBefore);
    return due.length > 0 ? Math.min(...due) : null;
  }

  async #attempt(id: string): Promise<Sent> {
    const item = this.items.find((one) => one.sheet.id === id);
    if (!item) throw new Error(`no sheet ${id} waits`);
    try {
      const answer = await this.#around.post(item.sheet);
      this.discard(id);
      return isHeld(answer) ? { outcome: 'held', held: answer } : { outcome: 'taken', receipt: answer };
    } catch (error) {
      if (error instanceof Problem && !error.passing && error.status !== 401) {
        const refusal = { status: error.status, code: error.code, errors: error.errors };
        this.#write({ ...item, refusal });
        return { outcome: 'refused', refusal };
      }
      if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
      const asked = error instanceof Problem ? (error.retryAfter ?? 0) * 1000 : 0;
      const attempts = item.attempts + 1;
      this.#write({ ...item, attempts, notBefore: this.#around.now() + Math.max(asked, this.#around.wait(attempts)) });
      return { outcome: 'waiting', expired: error instanceof Problem && error.status === 401 };
    }
  }

  #write(item: Waiting): void {
    this.#around.storage.setItem(this.#prefix + item.sheet.id, JSON.stringify(item));
  }
}
