import type { LineError } from '../api/problem';
import type { Localized } from '../api/localized';
import type { Sheet } from '../api/sheets';
import type { KeptBook } from '../desk/book.svelte';
import { transact, type Store } from './database';

export interface Refusal {
  status: number;
  code: string;
  errors: LineError[];
}

export interface Waiting {
  /** Given by the device when the sheet was made; it grows with every sheet. */
  order: number;
  sheet: Sheet;
  title: Localized | null;
  /** Set when the server refused it after waiting; it then stays until somebody looks at it. */
  refusal: Refusal | null;
}

/** The sheets of one person that are not yet in the book. */
export interface WaitingSheets {
  /** In the order of their making. */
  all(): Promise<Waiting[]>;
  /** On the disk when it returns. A sheet that is there already stays as it is. */
  add(sheet: Sheet, title: Localized | null, refusal?: Refusal | null): Promise<void>;
  /** Does nothing when the sheet is gone. */
  refuse(id: string, refusal: Refusal): Promise<void>;
  remove(id: string): Promise<void>;
}

type Kept<T> = T & { person: string };

const stores: Store[] = ['sheets', 'books', 'drafts'];

/** What one person has on this device. Nobody else's is ever read through it. */
export class Shelf implements WaitingSheets {
  readonly #person: string;

  constructor(person: string) {
    this.#person = person;
  }

  async all(): Promise<Waiting[]> {
    return transact(['sheets'], 'readonly', (store) =>
      store('sheets').index('person').getAll(this.#person) as IDBRequest<Kept<Waiting>[]>,
    );
  }

  async count(): Promise<number> {
    return transact(['sheets'], 'readonly', (store) => store('sheets').index('person').count(this.#person));
  }

  async add(sheet: Sheet, title: Localized | null, refusal: Refusal | null = null): Promise<void> {
    await transact(['sheets'], 'readwrite', (store) => {
      const there = store('sheets').index('id').getKey([this.#person, sheet.id]);
      there.onsuccess = () => {
        if (there.result === undefined) store('sheets').add({ person: this.#person, sheet, title, refusal });
      };
    });
  }

  async refuse(id: string, refusal: Refusal): Promise<void> {
    await transact(['sheets'], 'readwrite', (store) => {
      const found = store('sheets').index('id').get([this.#person, id]);
      found.onsuccess = () => {
        if (found.result) store('sheets').put({ ...found.result, refusal });
      };
    });
  }

  async remove(id: string): Promise<void> {
    await transact(['sheets'], 'readwrite', (store) => {
      const there = store('sheets').index('id').getKey([this.#person, id]);
      there.onsuccess = () => {
        if (there.result !== undefined) store('sheets').delete(there.result);
      };
    });
  }

  async book(): Promise<KeptBook | null> {
    const kept: Kept<{ book: KeptBook }> | undefined = await transact(['books'], 'readonly', (store) =>
      store('books').get(this.#person),
    );
    return kept?.book ?? null;
  }

  async keepBook(book: KeptBook): Promise<void> {
    await transact(['books'], 'readwrite', (store) => store('books').put({ person: this.#person, book }));
  }

  /** The sheet that was being written; once it waits to be sent it is no draft any more. */
  async draft(): Promise<Sheet | null> {
    const kept: Kept<{ sheet: Sheet }> | undefined = await transact(['drafts'], 'readonly', (store) =>
      store('drafts').get(this.#person),
    );
    if (!kept || (await this.all()).some((item) => item.sheet.id === kept.sheet.id)) return null;
    return kept.sheet;
  }

  async keepDraft(sheet: Sheet): Promise<void> {
    await transact(['drafts'], 'readwrite', (store) => store('drafts').put({ person: this.#person, sheet }));
  }

  async dropDraft(): Promise<void> {
    await transact(['drafts'], 'readwrite', (store) => void store('drafts').delete(this.#person));
  }

  /** Everything of this person goes. */
  async wipe(): Promise<void> {
    await transact(stores, 'readwrite', (store) => {
      store('books').delete(this.#person);
      store('drafts').delete(this.#person);
      const own = store('sheets').index('person').openKeyCursor(this.#person);
      own.onsuccess = () => {
        if (!own.result) return;
        store('sheets').delete(own.result.primaryKey);
        own.result.continue();
      };
    });
  }
}

/**
 * Names of children never outlast a change of person. Sheets, which hold ids and the mentor's own note, wait sealed until
 * their author returns.
 */
export async function dropBooksOfOthers(person: string | null): Promise<void> {
  await transact(['books'], 'readwrite', (store) => {
    const all = store('books').getAllKeys();
    all.onsuccess = () => all.result.filter((key) => key !== person).forEach((key) => store('books').delete(key));
  });
}
