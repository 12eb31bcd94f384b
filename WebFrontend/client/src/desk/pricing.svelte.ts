import { Problem } from '../api/problem';
import { previewSheet } from '../api/sheets';
import type { Draft, DraftLine } from './draft.svelte';

const pause = 300;
const retry = 5_000;

function retryAfter(error: unknown): number {
  return error instanceof Problem && error.retryAfter !== null ? error.retryAfter * 1000 : retry;
}

/** Asks what each line would bring, shortly after the last change; lines at fault are told and left out. */
export class Pricing {
  state = $state<'idle' | 'asking' | 'offline'>('idle');
  #school: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  constructor(school: string) {
    this.#school = school;
  }

  ask(draft: Draft): void {
    this.stop();
    if (draft.lines.length === 0 || draft.kindMissing || !draft.day) {
      draft.priced([], []);
      draft.accepted();
      this.state = 'idle';
      return;
    }
    this.state = 'asking';
    this.#timer = setTimeout(() => void this.#ask(draft), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  async #ask(draft: Draft): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const prices = await this.#preview(draft, draft.lines, asking.signal);
      if (prices) draft.accepted();
      else {
        const good = draft.lines.filter((line) => !draft.faults.has(line.key));
        if (draft.sheetFaults.length > 0 || good.length === 0) draft.priced([], []);
        else await this.#preview(draft, good, asking.signal, true);
      }
      this.state = 'idle';
    } catch (error) {
      if (asking.signal.aborted) return;
      draft.priced([], []);
      draft.accepted();
      this.state = error instanceof Problem && error.status === 401 ? 'idle' : 'offline';
      if (this.state === 'offline') this.#timer = setTimeout(() => void this.#ask(draft), retryAfter(error));
    }
  }

  /** False when the server refused; what is at fault then stands in the draft. */
  async #preview(draft: Draft, lines: DraftLine[], signal: AbortSignal, second = false): Promise<boolean> {
    try {
      const preview = await previewSheet(this.#school, draft.sheet(lines), signal);
      draft.priced(lines, preview.lines, preview.waits);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.passing || error.status === 401) throw error;
      if (second) draft.priced([], []);
      else draft.refused(lines, error.code, error.errors);
      return false;
    }
  }
}
