import type { Why } from '../api/sheets';
import { say } from './say';
import { capWords } from './words/caps';

export function whyWithheld(why: Why[]): string {
  return why.map((code) => (code in capWords ? say(capWords[code]) : code)).join(' ');
}
