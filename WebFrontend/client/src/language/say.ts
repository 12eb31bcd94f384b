import type { Language } from '../api/localized';
import { language } from './language.svelte';

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** One text of the interface. A language that counts in forms gives one text for each form of `n`. */
export type Word = Record<Language, string | Plural>;
export type Words = Record<string, Word>;
export type Values = Record<string, string | number>;

export function sayIn(code: Language, word: Word, values: Values = {}): string {
  const text = word[code];
  const chosen =
    typeof text === 'string' ? text : (text[new Intl.PluralRules(code).select(Number(values['n']))] ?? text.other);
  return chosen.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === 'number' ? digits(value, code) : value;
  });
}

export function say(word: Word, values?: Values): string {
  return sayIn(language.current, word, values);
}

/** Thousands are set apart by a thin no-break space, as Kazakh and Russian print does; English takes a comma. */
export function digits(value: number, code: Language = language.current): string {
  const sign = value < 0 ? '−' : '';
  const grouped = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, code === 'en' ? ',' : '\u202f');
  return sign + grouped;
}

/** With one place after the sign that the language uses. */
export function decimal(value: number): string {
  const text = value.toFixed(1);
  return language.current === 'en' ? text : text.replace('.', ',');
}

export function signed(value: number): string {
  return value > 0 ? `+${digits(value)}` : digits(value);
}
