import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A hub whose answers come when the test lets them. */
const hub = vi.hoisted(() => ({
  asked: [] as { method: string; answer: (value?: unknown) => void }[],
  on: () => {},
  onclose: () => {},
  start: async () => {},
  stop: async () => {},
  invoke: (method: string) => new Promise((answer) => hub.asked.push({ method, answer })),
}));

vi.mock('@microsoft/signalr', () => ({
  LogLevel: { None: 0 },
  HubConnectionBuilder: class {
    withUrl = () => this;
    configureLogging = () => this;
    build = () => hub;
  },
}));
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('document', { addEventListener: () => {}, hidden: false });

const { liveConnection } = await import('./live-connection');

async function asked(method: string): Promise<(value?: unknown) => void> {
  await vi.waitFor(() => expect(hub.asked.map((one) => one.method)).toContain(method));
  return hub.asked.find((one) => one.method === method)!.answer;
}

describe('whoever watches', () => {
  beforeEach(() => void (hub.asked.length = 0));

  it('fetches once the hub knows of it', async () => {
    const flowChanged = vi.fn();
    const leave = liveConnection.watchFlow({ school: 'abai', flow: 'plan', flowChanged });
    (await asked('WatchFlow'))();
    await vi.waitFor(() => expect(flowChanged).toHaveBeenCalledOnce());
    leave();
  });

  it('is told nothing more after it left, though the answer is still under way', async () => {
    const told = vi.fn();
    const leave = [
      liveConnection.watchFlow({ school: 'abai', flow: 'care', flowChanged: told }),
      liveConnection.watchStudent({ student: 'abai-0001', studentChanged: told }),
      liveConnection.watchBoard({
        board: 'factions/abai',
        period: 'week',
        version: undefined,
        snapshotCame: told,
        deltaCame: told,
        confirmed: told,
        linkChanged: () => {},
      }),
    ];
    const answers = [await asked('WatchFlow'), await asked('WatchStudent'), await asked('Watch')];
    leave.forEach((stop) => stop());
    answers.forEach((answer) => answer({ rows: [] }));
    await new Promise((settled) => setTimeout(settled));
    expect(told).not.toHaveBeenCalled();
  });
});
