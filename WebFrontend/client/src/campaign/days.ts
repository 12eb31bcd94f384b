import type { Phase } from '../api/campaign';
import { say } from '../language/say';
import { campaignWords as words } from '../language/words/campaign';

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

interface Window {
  from: string;
  to: string;
  phase: Phase;
  today: string;
}

/** Where the campaign stands today, counted in days. */
export function countdown({ from, to, phase, today }: Window): string {
  if (phase === 'ahead') return say(words.daysLeft, { n: daysBetween(today, from) });
  if (phase === 'grace') return say(words.grace);
  if (phase === 'over') return say(words.over);
  const left = daysBetween(today, to);
  return left === 0 ? say(words.lastDay) : say(words.dayOf, { n: daysBetween(from, today) + 1, left });
}

export const isWithin = (day: string, { from, to }: { from: string; to: string }) => from <= day && day <= to;
