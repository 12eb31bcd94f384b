import { language } from '../language/language.svelte';

/** A mark as people write it: no more places than it has, and the sign of the language. */
export function points(value: number): string {
  const text = String(value);
  return language.current === 'en' ? text : text.replace('.', ',');
}
