import { fetchOwnAppeals, type Appeal } from '../api/appeals';
import { Problem } from '../api/problem';
import { fetchPending, fetchStudent, schoolOf, type PendingEntry, type StudentAccount } from '../api/students';
import { follow } from '../boards/follow';
import type { StudentWatcher } from '../boards/live-connection';
import { session } from '../session/session.svelte';

/** One student's account as it is now. The hub only says that something changed; the account is then fetched again. */
export class Account implements StudentWatcher {
  readonly student: string;
  value = $state.raw<StudentAccount | null>(null);
  /** What was questioned, by the number of the entry. */
  appeals = $state.raw(new Map<number, Appeal>());
  /** What a second person has yet to confirm. */
  pending = $state.raw<PendingEntry[]>([]);
  failure = $state.raw<unknown>(null);
  /** True from the second fetch on: what moves then has just happened. */
  moved = $state(false);
  #fetching: Promise<void> | null = null;
  #again = false;

  constructor(student: string) {
    this.student = student;
  }

  start(): () => void {
    let stopped = false;
    let unwatch: (() => void) | undefined;
    const unfollow = follow(schoolOf(this.student), `students/${this.student}`, () => void this.refresh());
    void this.refresh().then(async () => {
      const { liveConnection } = await import('../boards/live-connection');
      if (!stopped && this.value) unwatch = liveConnection.watchStudent(this);
    });
    return () => {
      stopped = true;
      unfollow();
      unwatch?.();
    };
  }

  studentChanged(): void {
    void this.refresh();
  }

  /** Changes that come while a fetch runs are answered by one more fetch. */
  async refresh(): Promise<void> {
    if (this.#fetching) {
      this.#again = true;
      return this.#fetching;
    }
    this.#fetching = this.#fetch().finally(() => (this.#fetching = null));
    await this.#fetching;
    if (this.#again) {
      this.#again = false;
      await this.refresh();
    }
  }

  async more(): Promise<void> {
    const held = this.value;
    if (!held) return;
    try {
      const page = await fetchStudent(this.student, held.next);
      this.value = { ...held, entries: [...held.entries, ...page.entries], next: page.next };
    } catch (error) {
      if (!session.endedBy(error)) this.failure = error;
    }
  }

  async #fetch(): Promise<void> {
    try {
      const [fresh, asked, pending] = await Promise.all([
        fetchStudent(this.student),
        fetchOwnAppeals(this.student),
        fetchPending(this.student),
      ]);
      this.moved = this.value !== null;
      this.value = fresh;
      this.appeals = new Map(asked.items.map((appeal) => [appeal.seq, appeal]));
      this.pending = pending.items;
      this.failure = null;
    } catch (error) {
      if (session.endedBy(error)) return;
      // An account once shown stays on the page while the link is away.
      if (!this.value || (error instanceof Problem && !error.passing)) this.failure = error;
    }
  }
}
