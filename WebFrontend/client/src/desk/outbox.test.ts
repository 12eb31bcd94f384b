import { beforeEach, describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import type { Held, Receipt, Sheet } from '../api/sheets';
import { Outbox, type Surroundings } from './outbox';

class MemoryStorage implements Storage {
  #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (at: number) => [...this.#items.keys()][at] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

const sheet = (id: string): Sheet => ({
  id,
  activity: { kind: 'event.part', event: 'e', day: '2026-11-22' },
  lines: [{ student: 'abai.1' }],
});
const receiptOf = (one: Sheet): Receipt => ({
  sheet: one.id,
  firstSeq: 1,
  lastSeq: 1,
  recordedAt: '',
  granted: 5,
  lines: [],
});

let storage: MemoryStorage;
let now: number;
let posted: string[];
let answer: (one: Sheet) => Promise<Receipt | Held>;
let outbox: Outbox;

function open(login = 'mentor'): Outbox {
  const around: Surroundings = {
    storage,
    now: () => now,
    wait: () => 1_000,
    post: (one) => {
      posted.push(one.id);
      return answer(one);
    },
  };
  return new Outbox('abai', login, around);
}

beforeEach(() => {
  storage = new MemoryStorage();
  now = 0;
  posted = [];
  answer = (one) => Promise.resolve(receiptOf(one));
  outbox = open();
});

describe('the outbox', () => {
  it('lets a sheet go that waits for a second person: the server has it', async () => {
    const held: Held = { sheet: 'a', status: 'pending', reasons: ['proof-missing'], reason: null };
    answer = () => Promise.resolve(held);
    outbox.put(sheet('a'), null);
    expect(await outbox.send('a')).toEqual({ outcome: 'held', held });
    expect(outbox.items).toHaveLength(0);
    outbox.put(sheet('b'), null);
    expect(await outbox.flush()).toEqual([held]);
  });

  it('holds a sheet before it is sent and lets it go with the receipt', async () => {
    outbox.put(sheet('a'), null);
    expect(outbox.items).toHaveLength(1);
    expect((await outbox.send('a')).outcome).toBe('taken');
    expect(outbox.items).toHaveLength(0);
  });

  it('keeps a sheet whose answer never came and sends the same one again', async () => {
    answer = () => Promise.reject(new Unreachable());
    outbox.put(sheet('a'), null);
    expect((await outbox.send('a')).outcome).toBe('waiting');
    answer = (one) => Promise.resolve(receiptOf(one));
    now = 1_000;
    const receipts = await open().flush();
    expect(receipts.map((one) => one.sheet)).toEqual(['a']);
    expect(posted).toEqual(['a', 'a']);
    expect(outbox.items).toHaveLength(0);
  });

  it('honours Retry-After', async () => {
    answer = () => Promise.reject(new Problem(429, { code: 'too-many-requests' }, 30));
    outbox.put(sheet('a'), null);
    await outbox.send('a');
    expect(outbox.nextAttempt).toBe(30_000);
    now = 29_999;
    await outbox.flush();
    expect(posted).toHaveLength(1);
    now = 30_000;
    await outbox.flush();
    expect(posted).toHaveLength(2);
  });

  it('does not send one sheet twice at the same time', async () => {
    outbox.put(sheet('a'), null);
    await Promise.all([outbox.send('a'), outbox.send('a')]);
    expect(posted).toEqual(['a']);
  });

  it('goes oldest first and stops where the server cannot take more', async () => {
    answer = () => Promise.reject(new Problem(503, { code: 'store-unavailable' }, null));
    outbox.put(sheet('b'), null);
    outbox.put(sheet('a'), null);
    await outbox.flush();
    expect(posted).toEqual(['a']);
  });

  it('keeps a refused sheet for somebody to look at, and does not send it again', async () => {
    answer = () =>
      Promise.reject(new Problem(422, { code: 'too-late', errors: [{ code: 'too-late', line: 0 }] }, null));
    outbox.put(sheet('a'), null);
    expect((await outbox.send('a')).outcome).toBe('refused');
    expect(outbox.items[0]?.refusal?.code).toBe('too-late');
    expect(outbox.nextAttempt).toBeNull();
    await outbox.flush();
    expect(posted).toEqual(['a']);
  });

  it('waits for a new sign-in when the session has ended', async () => {
    answer = () => Promise.reject(new Problem(401, { code: 'not-signed-in' }, null));
    outbox.put(sheet('a'), null);
    expect(await outbox.send('a')).toEqual({ outcome: 'waiting', expired: true });
    expect(outbox.items).toHaveLength(1);
  });

  it('belongs to one login and is wiped for it alone', () => {
    outbox.put(sheet('a'), null);
    const other = open('coordinator');
    other.put(sheet('b'), null);
    expect(other.items.map((one) => one.sheet.id)).toEqual(['b']);
    outbox.wipe();
    expect(outbox.items).toHaveLength(0);
    expect(other.items).toHaveLength(1);
  });
});
