import { language } from '../language/language.svelte';
import { say } from '../language/say';
import { volunteeringWords as words } from '../language/words/volunteering';

/** Half-hours as people say them: 3 is an hour and a half. */
export function hours(halfHours: number): string {
  const text = String(halfHours / 2);
  return say(words.hours, { h: language.current === 'en' ? text : text.replace('.', ',') });
}
