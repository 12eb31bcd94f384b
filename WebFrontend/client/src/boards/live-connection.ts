import type { HubConnection } from '@microsoft/signalr';
import type { BoardAddress, BoardDelta, BoardSnapshot, UpToDate } from '../api/boards';
import { backoff } from './backoff';

export interface BoardWatcher extends BoardAddress {
  readonly version: number | undefined;
  snapshotCame(snapshot: BoardSnapshot): void;
  deltaCame(delta: BoardDelta): void;
  /** The hub confirmed that what is shown is right now. */
  confirmed(): void;
  linkChanged(link: Link): void;
}

export interface StudentWatcher {
  readonly student: string;
  studentChanged(): void;
}

/** Of a flow the hub only says that it changed, not what. */
export interface FlowWatcher {
  readonly school: string;
  readonly flow: string;
  flowChanged(): void;
}

/** `failing` after three failed attempts in a row: the time to poll beside further attempts. */
export type Link = 'connecting' | 'connected' | 'failing';

const failuresBeforePolling = 3;
const linger = 5_000;

/** The one socket of this page. It only watches; it reconnects for ever while somebody watches. Whoever left is told nothing more. */
class LiveConnection {
  #boards = new Set<BoardWatcher>();
  #students = new Set<StudentWatcher>();
  #flows = new Set<FlowWatcher>();
  #hub: HubConnection | null = null;
  #running = false;
  #failures = 0;
  #link: Link = 'connecting';
  #wake: (() => void) | null = null;
  #lingering: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('online', () => this.#wake?.());
    document.addEventListener('visibilitychange', () => document.hidden || this.#wake?.());
  }

  watchBoard(watcher: BoardWatcher): () => void {
    this.#boards.add(watcher);
    watcher.linkChanged(this.#link);
    if (this.#link === 'connected') void this.#ask(watcher);
    void this.#run();
    return () => {
      this.#boards.delete(watcher);
      if (!this.#has(watcher)) void this.#tell('Unwatch', watcher.board, watcher.period);
      this.#stopWhenIdle();
    };
  }

  watchStudent(watcher: StudentWatcher): () => void {
    this.#students.add(watcher);
    if (this.#link === 'connected') void this.#follow(watcher);
    void this.#run();
    return () => {
      this.#students.delete(watcher);
      void this.#tell('UnwatchStudent', watcher.student);
      this.#stopWhenIdle();
    };
  }

  watchFlow(watcher: FlowWatcher): () => void {
    this.#flows.add(watcher);
    if (this.#link === 'connected') void this.#attend(watcher);
    void this.#run();
    return () => {
      this.#flows.delete(watcher);
      if (this.#watchersOf(watcher).length === 0) void this.#tell('UnwatchFlow', watcher.school, watcher.flow);
      this.#stopWhenIdle();
    };
  }

  #watchersOf({ school, flow }: { school: string; flow: string }): FlowWatcher[] {
    return [...this.#flows].filter((watcher) => watcher.school === school && watcher.flow === flow);
  }

  #has(address: BoardAddress): boolean {
    return [...this.#boards].some((other) => other.board === address.board && other.period === address.period);
  }

  get #idle(): boolean {
    return this.#boards.size === 0 && this.#students.size === 0 && this.#flows.size === 0;
  }

  /** Not at once: the next page usually watches something again. */
  #stopWhenIdle(): void {
    clearTimeout(this.#lingering);
    this.#lingering = setTimeout(() => {
      if (!this.#idle) return;
      void this.#hub?.stop();
      this.#wake?.();
    }, linger);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (!this.#idle) {
      try {
        const { closed } = await this.#open();
        this.#failures = 0;
        this.#setLink('connected');
        this.#welcome();
        await closed;
        this.#setLink('connecting');
      } catch {
        this.#failures += 1;
        if (this.#failures >= failuresBeforePolling) this.#setLink('failing');
      }
      if (!this.#idle) await this.#rest(backoff(this.#failures));
    }
    this.#running = false;
  }

  async #open(): Promise<{ closed: Promise<void> }> {
    const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
    const hub = new HubConnectionBuilder().withUrl('/hubs/live').configureLogging(LogLevel.None).build();
    const closed = new Promise<void>((resolve) => hub.onclose(() => resolve()));
    hub.on('BoardSnapshot', (snapshot: BoardSnapshot) =>
      this.#each(snapshot, (watcher) => watcher.snapshotCame(snapshot)),
    );
    hub.on('BoardDelta', (delta: BoardDelta) => this.#each(delta, (watcher) => watcher.deltaCame(delta)));
    hub.on('StudentChanged', ({ student }: { student: string }) => {
      for (const watcher of this.#students) if (watcher.student === student) watcher.studentChanged();
    });
    hub.on('FlowChanged', (news: { school: string; flow: string }) => {
      for (const watcher of this.#watchersOf(news)) watcher.flowChanged();
    });
    await hub.start();
    this.#hub = hub;
    return { closed };
  }

  #welcome(): void {
    for (const watcher of this.#boards) void this.#ask(watcher);
    for (const watcher of this.#students) void this.#follow(watcher);
    for (const watcher of this.#flows) void this.#attend(watcher);
  }

  async #attend(watcher: FlowWatcher): Promise<void> {
    await this.#tell('WatchFlow', watcher.school, watcher.flow);
    if (this.#flows.has(watcher)) watcher.flowChanged();
  }

  /** The account is read once more when the hub knows of the watcher: what changed in between was told to nobody. */
  async #follow(watcher: StudentWatcher): Promise<void> {
    await this.#tell('WatchStudent', watcher.student);
    if (this.#students.has(watcher)) watcher.studentChanged();
  }

  async #ask(watcher: BoardWatcher): Promise<void> {
    try {
      const answer = await this.#hub?.invoke<BoardSnapshot | UpToDate>(
        'Watch',
        watcher.board,
        watcher.period,
        watcher.version ?? null,
      );
      if (!answer || !this.#boards.has(watcher)) return;
      if (!('upToDate' in answer)) watcher.snapshotCame(answer);
      watcher.confirmed();
    } catch {
      // A closed socket ends the run below; a refused board is told by its HTTP request.
    }
  }

  async #tell(method: string, ...values: unknown[]): Promise<void> {
    try {
      await this.#hub?.invoke(method, ...values);
    } catch {
      // The next connection asks anew for everything that is still watched.
    }
  }

  #each(address: BoardAddress, act: (watcher: BoardWatcher) => void): void {
    for (const watcher of this.#boards) {
      if (watcher.board === address.board && watcher.period === address.period) act(watcher);
    }
  }

  #setLink(link: Link): void {
    this.#link = link;
    if (link !== 'connected') this.#hub = null;
    for (const watcher of this.#boards) watcher.linkChanged(link);
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

export const liveConnection = new LiveConnection();
