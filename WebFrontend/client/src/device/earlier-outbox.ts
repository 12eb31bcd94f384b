import type { Localized } from '../api/localized';
import type { Sheet } from '../api/sheets';
import type { Refusal, WaitingSheets } from './shelf';

interface Earlier {
  sheet: Sheet;
  title: Localized | null;
  refusal: Refusal | null;
}

/**
 * Up to version 0.2 sheets waited in localStorage, sorted by their ids. They are taken over in that order, and so is what a
 * page of that version, still open in another tab, puts there later. A sheet leaves the old place when it is in the new one.
 */
export async function takeOverEarlier(storage: Storage, person: string, sheets: WaitingSheets): Promise<void> {
  const prefix = `outbox/${person}/`;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    .filter((key) => key.startsWith(prefix))
    .sort();
  for (const key of keys) {
    const { sheet, title, refusal } = JSON.parse(storage.getItem(key) ?? '') as Earlier;
    await sheets.add(sheet, title, refusal);
    storage.removeItem(key);
  }
}
