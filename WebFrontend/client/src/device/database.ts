const name = 'koshbasshy';
/** The version of what is stored. A change of form comes with a step in `upgrade`; an older program refuses a newer form. */
const version = 1;

export type Store = 'sheets' | 'books' | 'drafts';

let opened: Promise<IDBDatabase> | null = null;

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    // The database counts the sheets itself: their order is that of their making, whatever any clock says.
    const sheets = database.createObjectStore('sheets', { keyPath: 'order', autoIncrement: true });
    sheets.createIndex('person', 'person');
    sheets.createIndex('id', ['person', 'sheet.id'], { unique: true });
    database.createObjectStore('books', { keyPath: 'person' });
    database.createObjectStore('drafts', { keyPath: 'person' });
  }
}

function open(): Promise<IDBDatabase> {
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = () => (opened = null);
      // A newer program in another tab wants to change the form; this one must not hold it up.
      database.onversionchange = () => {
        database.close();
        opened = null;
      };
      resolve(database);
    };
  });
  opening.catch(() => (opened = null));
  return opening;
}

/** All of it or nothing; what was written is on the disk when the promise resolves. */
export async function transact<T>(
  stores: Store[],
  mode: IDBTransactionMode,
  act: (store: (name: Store) => IDBObjectStore) => IDBRequest<T> | void,
): Promise<T> {
  opened ??= open();
  const database = await opened;
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    const request = act((store) => transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onabort = () => reject(transaction.error);
  });
}
