import type { Language, Localized } from '../api/localized';

export const languages = ['kk', 'ru', 'en'] as const satisfies readonly Language[];

/** Each language as it calls itself. */
export const languageNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const storageKey = 'language';

function isLanguage(value: string | null): value is Language {
  return languages.includes(value as Language);
}

function initial(): Language {
  const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang');
  if (isLanguage(asked)) return asked;
  const kept = globalThis.localStorage?.getItem(storageKey) ?? null;
  return isLanguage(kept) ? kept : 'kk';
}

let current = $state<Language>(initial());

export const language = {
  get current(): Language {
    return current;
  },
  /** For this page only, as the hall screen does when it rotates. */
  show(next: Language): void {
    current = next;
    document.documentElement.lang = next;
  },
  choose(next: Language): void {
    localStorage.setItem(storageKey, next);
    language.show(next);
  },
};

/** A name of the server in the language of the page; Kazakh is never empty. */
export function named(text: Localized | null | undefined): string {
  return text ? text[current] || text.kk : '';
}
