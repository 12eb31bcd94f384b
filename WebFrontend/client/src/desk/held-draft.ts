import type { Sheet } from '../api/sheets';

/** The sheet being written, kept for this tab so that a reload or a look at another page does not lose it. It holds no names. */
export class HeldDraft {
  #key: string;

  constructor(school: string, login: string) {
    this.#key = `draft/${school}/${login}`;
  }

  read(): Sheet | null {
    const stored = sessionStorage.getItem(this.#key);
    return stored ? (JSON.parse(stored) as Sheet) : null;
  }

  write(sheet: Sheet): void {
    if (sheet.lines.length > 0) sessionStorage.setItem(this.#key, JSON.stringify(sheet));
    else this.wipe();
  }

  wipe(): void {
    sessionStorage.removeItem(this.#key);
  }
}
