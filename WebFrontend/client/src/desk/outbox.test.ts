import { beforeEach, describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import type { Localized } from '../api/localized';
import type { Held, Receipt, Sheet } from '../api/sheets';
import { takeOverEarlier } from '../device/earlier-outbox';
import type { Refusal, Waiting, WaitingSheets } from '../device/shelf';
import { Outbox, type Sent } from './outbox';
import { uuid7 } from './uuid7';

/** One device as the database keeps it: it counts the sheets of everybody and reads those of one. */
class Device {
  rows: (Waiting & { person: string })[] = [];
  #made = 0;

  of(person: string): WaitingSheets {
    const at = (id: string) => this.rows.findIndex((row) => row.person === person && row.sheet.id === id);
    return {
      all: async () => this.rows.filter((row) => row.person === person).sort((a, b) => a.order - b.order),
      add: async (sheet: Sheet, title: Localized | null, refusal: Refusal | null = null) => {
        if (at(sheet.id) < 0) this.rows.push({ person, order: ++this.#made, sheet, title, refusal });
      },
      refuse: async (id: string, refusal: Refusal) => {
        this.rows = this.rows.map((row, one) => (one === at(id) ? { ...row, refusal } : row));
      },
      remove: async (id: string) => {
        this.rows = this.rows.filter((_, one) => one !== at(id));
      },
    };
  }
}

/** The server as the desk knows it: whoever is signed in is the author, and a sheet counts once. */
class School {
  book: { id: string; author: string; student: string }[] = [];
  posts: string[] = [];
  fault: ((sheet: Sheet) => Error | null) | null = null;
  losesAnswer = false;

  async take(sheet: Sheet, author: string): Promise<Receipt> {
    this.posts.push(sheet.id);
    await Promise.resolve();
    const fault = this.fault?.(sheet);
    if (fault) throw fault;
    const student = sheet.lines[0]!.student;
    if (!this.book.some((one) => one.id === sheet.id)) {
      if (this.book.some((one) => one.student === student))
        throw new Problem(422, { code: 'already-awarded', errors: [{ code: 'already-awarded', line: 0 }] }, null);
      this.book.push({ id: sheet.id, author, student });
    }
    if (this.losesAnswer) throw new Unreachable();
    return { sheet: sheet.id, firstSeq: 1, lastSeq: 1, recordedAt: '', granted: 5, lines: [] };
  }
}

let device: Device;
let school: School;
let now: number;
let signedIn: string;
let settled: [string, Sent['outcome']][];

const sheet = (id: string, student = `of ${id}`): Sheet => ({
  id,
  activity: { kind: 'event.part', event: 'e', day: '2026-11-22' },
  lines: [{ student }],
});
const noLink = () => new Unreachable();
const refused = (code: string) => new Problem(422, { code, errors: [{ code, line: 0 }] }, null);

function open(person = 'mentor', on = device): Outbox {
  return new Outbox({
    sheets: on.of(person),
    post: (one) => school.take(one, signedIn),
    isAuthorHere: () => signedIn === person,
    settled: (item, sent) => settled.push([item.sheet.id, sent.outcome]),
    now: () => now,
    wait: () => 1_000,
  });
}
const ids = async (person = 'mentor', on = device) => (await on.of(person).all()).map((item) => item.sheet.id);

beforeEach(() => {
  device = new Device();
  school = new School();
  now = 0;
  signedIn = 'mentor';
  settled = [];
});

describe('a sheet', () => {
  it('is held before it is sent and goes with the receipt', async () => {
    school.fault = () => {
      expect(device.rows.map((row) => row.sheet.id)).toEqual(['a']);
      return null;
    };
    expect((await open().send(sheet('a'), null)).outcome).toBe('taken');
    expect(await ids()).toEqual([]);
  });

  it('whose answer was lost is sent again from the next page and stands in the book once', async () => {
    school.losesAnswer = true;
    expect((await open().send(sheet('a'), null)).outcome).toBe('waiting');
    school.losesAnswer = false;
    await open().flush('now');
    expect(school.posts).toEqual(['a', 'a']);
    expect(school.book).toHaveLength(1);
    expect(await ids()).toEqual([]);
  });

  it('is not sent twice at the same time', async () => {
    const outbox = open();
    await Promise.all([outbox.send(sheet('a'), null), outbox.flush('now'), outbox.flush('due')]);
    expect(school.posts).toEqual(['a']);
  });

  it('leaves only with its own receipt, whatever a wireless network’s sign-in page answers', async () => {
    const outbox = new Outbox({
      sheets: device.of('mentor'),
      post: () => Promise.resolve({ welcome: 'to our network' } as unknown as Receipt),
      isAuthorHere: () => true,
      settled: () => {},
      now: () => now,
      wait: () => 1_000,
    });
    expect((await outbox.send(sheet('a'), null)).outcome).toBe('waiting');
    expect(await ids()).toEqual(['a']);
  });

  it('goes when the server keeps it for a second person', async () => {
    const held: Held = { sheet: 'a', status: 'pending', reasons: ['proof-missing'], reason: null };
    const outbox = new Outbox({
      sheets: device.of('mentor'),
      post: () => Promise.resolve(held),
      isAuthorHere: () => true,
      settled: (item, sent) => settled.push([item.sheet.id, sent.outcome]),
      now: () => now,
      wait: () => 1_000,
    });
    expect(await outbox.send(sheet('a'), null)).toEqual({ outcome: 'held', held });
    expect(await ids()).toEqual([]);
    expect(settled).toEqual([['a', 'held']]);
  });

  it('waits as long as the server asks', async () => {
    school.fault = () => new Problem(429, { code: 'too-many-requests' }, 30);
    const outbox = open();
    await outbox.send(sheet('a'), null);
    expect(await outbox.nextAttempt()).toBe(30_000);
    now = 29_999;
    await outbox.flush('due');
    expect(school.posts).toHaveLength(1);
    now = 30_000;
    await outbox.flush('due');
    expect(school.posts).toHaveLength(2);
  });

  it('that is refused stays for somebody to look at, is not sent again and holds nobody up', async () => {
    school.fault = noLink;
    const outbox = open();
    await outbox.send(sheet('a'), null);
    await outbox.send(sheet('b'), null);
    // The season was closed meanwhile.
    school.fault = ({ id }) => (id === 'a' ? refused('outside-season') : null);
    await outbox.flush('now');
    await outbox.flush('now');
    expect(school.posts.filter((id) => id === 'b')).toHaveLength(1);
    expect((await device.of('mentor').all()).map((item) => [item.sheet.id, item.refusal?.code])).toEqual([
      ['a', 'outside-season'],
    ]);
    expect(await outbox.nextAttempt()).toBeNull();
  });
});

describe('several sheets', () => {
  it('go in the order of their making, whatever the device’s clock said', async () => {
    school.fault = noLink;
    const outbox = open();
    const made = [uuid7(Date.parse('2031-05-01')), uuid7(Date.parse('1970-01-01')), uuid7(Date.parse('2026-11-22'))];
    for (const id of made) await outbox.send(sheet(id), null);
    school.fault = null;
    school.posts = [];
    await open().flush('now');
    expect(school.posts).toEqual(made);
  });

  it('stop at the first that cannot go: a later one never overtakes', async () => {
    school.fault = noLink;
    const outbox = open();
    await outbox.send(sheet('a'), null);
    school.fault = ({ id }) => (id === 'a' ? new Problem(503, { code: 'store-unavailable' }, null) : null);
    expect((await outbox.send(sheet('b'), null)).outcome).toBe('waiting');
    expect(school.book).toEqual([]);
    expect(await ids()).toEqual(['a', 'b']);
    school.fault = null;
    expect((await outbox.send(sheet('c'), null)).outcome).toBe('taken');
    expect(school.book.map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(settled.filter(([, outcome]) => outcome === 'taken').map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a session that ended', () => {
  it('keeps everything until the same person is back, and does not knock meanwhile', async () => {
    school.fault = () => new Problem(401, { code: 'not-signed-in' }, null);
    const outbox = open();
    expect(await outbox.send(sheet('a'), null)).toEqual({ outcome: 'waiting', expired: true });
    expect(await outbox.nextAttempt()).toBeNull();
    school.fault = null;
    await outbox.flush('now');
    expect(school.book).toEqual([{ id: 'a', author: 'mentor', student: 'of a' }]);
  });

  it('keeps everything while whoever manages the school has yet to set up a second factor', async () => {
    school.fault = () => new Problem(403, { code: 'second-factor-required' }, null);
    const outbox = open();
    expect(await outbox.send(sheet('a'), null)).toEqual({ outcome: 'waiting', expired: true });
  });

  it('never lets a sheet go out under the name of whoever signed in next', async () => {
    school.fault = noLink;
    const outbox = open();
    await outbox.send(sheet('a'), null);
    school.fault = null;
    school.posts = [];
    signedIn = 'coordinator';
    await outbox.flush('now');
    expect(school.posts).toEqual([]);
    await open('coordinator').flush('now');
    expect(school.book).toEqual([]);
    expect([await ids('coordinator'), await ids('mentor')]).toEqual([[], ['a']]);
    signedIn = 'mentor';
    await outbox.flush('now');
    expect(school.book.map((one) => one.author)).toEqual(['mentor']);
  });
});

it('two devices of one mentor: the same deed counts once, and the second device says so', async () => {
  const other = new Device();
  school.fault = noLink;
  const [first, second] = [open('mentor'), open('mentor', other)];
  await first.send(sheet('a', 'aigerim'), null);
  await second.send(sheet('b', 'aigerim'), null);
  school.fault = null;
  await first.flush('now');
  await second.flush('now');
  expect(school.book.map((one) => one.id)).toEqual(['a']);
  expect((await other.of('mentor').all()).map((item) => item.refusal?.code)).toEqual(['already-awarded']);
  expect(await ids()).toEqual([]);
});

describe('sheets of the version before, which waited in localStorage', () => {
  const storage = () => {
    const items = new Map<string, string>();
    const earlier = (id: string, person = 'mentor') =>
      items.set(
        `outbox/${person}/${id}`,
        JSON.stringify({ sheet: sheet(id), title: null, savedAt: 1, attempts: 3, notBefore: 9, refusal: null }),
      );
    return {
      earlier,
      items,
      get length() {
        return items.size;
      },
      key: (at: number) => [...items.keys()][at] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      removeItem: (key: string) => void items.delete(key),
    };
  };

  it('are taken over in their order, once, and only those of the person', async () => {
    const old = storage();
    for (const id of ['b', 'a']) old.earlier(id);
    old.earlier('z', 'coordinator');
    old.items.set('language', 'kk');
    await takeOverEarlier(old as unknown as Storage, 'mentor', device.of('mentor'));
    await takeOverEarlier(old as unknown as Storage, 'mentor', device.of('mentor'));
    expect(await ids()).toEqual(['a', 'b']);
    expect([...old.items.keys()]).toEqual(['outbox/coordinator/z', 'language']);
    await open().flush('now');
    expect(school.posts).toEqual(['a', 'b']);
  });

  it('are not doubled when the device went dark half-way', async () => {
    const old = storage();
    old.earlier('a');
    await device.of('mentor').add(sheet('a'), null);
    await takeOverEarlier(old as unknown as Storage, 'mentor', device.of('mentor'));
    expect(await ids()).toEqual(['a']);
    expect(old.items.size).toBe(0);
  });
});
