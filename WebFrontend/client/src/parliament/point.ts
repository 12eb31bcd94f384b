import type { Resolution } from '../api/parliament';
import { say } from '../language/say';
import { parliamentWords as words, resolutionKindWords } from '../language/words/parliament';

/** A point as minutes put it: Kazakh ends with the decision, Russian and English begin with it. */
export function pointText({ kind, text }: Pick<Resolution, 'kind' | 'text'>): string {
  const decision = say(resolutionKindWords[kind]!);
  if (!text) return decision;
  const point = say(words.point, { text, kind: decision });
  return point.startsWith(text) ? text + point.slice(text.length).toLowerCase() : point;
}
