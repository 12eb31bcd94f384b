import { fetchBoard, type BoardAddress, type BoardDelta, type BoardSnapshot, type Period } from '../api/boards';
import { Problem } from '../api/problem';
import { seen } from '../device/seen';
import { LiveBoard } from './live-board';
import type { BoardWatcher, Link } from './live-connection';

export type Freshness = 'loading' | 'live' | 'polling' | 'stale';

const pollEvery = 8_000;
const checkEvery = 300_000;

/** One board on one page: first by fetch, then by socket, and by polling where no socket can be held. */
export class BoardFeed implements BoardWatcher {
  readonly board: string;
  readonly period: Period;
  snapshot = $state.raw<BoardSnapshot | null>(null);
  freshness = $state<Freshness>('loading');
  problem = $state.raw<Problem | null>(null);
  /** When this device last knew that what it shows is right. */
  lastContact = $state(0);

  #live = new LiveBoard();
  #etag: string | null = null;
  #link: Link = 'connecting';
  #useSocket: boolean;
  #unwatch: (() => void) | null = null;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: BoardAddress, useSocket = true) {
    this.board = address.board;
    this.period = address.period;
    this.#useSocket = useSocket;
  }

  get version(): number | undefined {
    return this.#live.version;
  }

  start(): () => void {
    const lookAgain = () => (document.hidden ? this.#keep() : void this.refresh());
    document.addEventListener('visibilitychange', lookAgain);
    addEventListener('online', lookAgain);
    addEventListener('offline', this.#lostNetwork);
    void this.refresh().then(() => this.#openSocket());
    return () => {
      this.#stopped = true;
      this.#keep();
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', lookAgain);
      removeEventListener('online', lookAgain);
      removeEventListener('offline', this.#lostNetwork);
      this.#unwatch?.();
    };
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const answer = await fetchBoard(this, this.#etag);
      if (answer) {
        this.#etag = answer.etag;
        if (this.#polls) this.#live.acceptNext();
        this.snapshotCame(answer.value);
      }
      this.problem = null;
      this.confirmed();
      this.#keep();
    } catch (error) {
      if (error instanceof Problem && !error.passing) this.problem = error;
      if (!this.snapshot && !this.problem) this.#recall();
      if (this.#link !== 'connected') this.freshness = 'stale';
    }
    if (!this.#stopped)
      this.#timer = setTimeout(() => this.#tick(), this.#polls ? pollEvery * (0.85 + Math.random() * 0.3) : checkEvery);
  }

  #keep(): void {
    if (this.snapshot && this.freshness !== 'stale') seen.keepBoard(this.snapshot, this.lastContact);
  }

  /** Better the board of this morning, with its age, than an empty page on the way home. */
  #recall(): void {
    const last = seen.board(this);
    if (!last) return;
    this.snapshotCame(last.snapshot);
    this.#live.acceptNext();
    this.lastContact = last.at;
  }

  snapshotCame(snapshot: BoardSnapshot): void {
    if (this.#live.take(snapshot)) this.snapshot = this.#live.snapshot;
  }

  deltaCame(delta: BoardDelta): void {
    const outcome = this.#live.apply(delta);
    if (outcome === 'gap') void this.refresh();
    if (outcome === 'applied') {
      this.snapshot = this.#live.snapshot;
      this.confirmed();
    }
  }

  confirmed(): void {
    this.lastContact = Date.now();
    this.freshness =
      this.#link === 'connected' ? 'live' : this.#polls ? 'polling' : this.freshness === 'stale' ? 'stale' : 'loading';
  }

  linkChanged(link: Link): void {
    const wasPolling = this.#polls;
    if (this.#link === 'connected' && link !== 'connected') this.#live.acceptNext();
    this.#link = link;
    if (link === 'connected') this.freshness = 'live';
    else if (this.freshness === 'live') this.freshness = 'stale';
    if (this.#polls && !wasPolling) void this.refresh();
  }

  get #polls(): boolean {
    return !this.#useSocket || this.#link === 'failing';
  }

  #tick(): void {
    if (document.hidden && this.#polls) return;
    void this.refresh();
  }

  #lostNetwork = (): void => {
    this.freshness = 'stale';
  };

  async #openSocket(): Promise<void> {
    if (!this.#useSocket || this.#stopped) return;
    const { liveConnection } = await import('./live-connection');
    if (!this.#stopped) this.#unwatch = liveConnection.watchBoard(this);
  }
}
