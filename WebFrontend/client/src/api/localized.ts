export type Language = 'kk' | 'ru' | 'en';

/** A text that people read, as the server sends it. */
export type Localized = Record<Language, string>;

export interface Page<T> {
  items: T[];
  next: string | number | null;
}
