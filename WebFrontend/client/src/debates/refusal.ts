import { Problem } from '../api/problem';
import { say } from '../language/say';
import { common } from '../language/words/common';
import { debateRefusalWords } from '../language/words/debates';
import { refusalWords } from '../language/words/refusals';

/** What to tell about something that a tournament refused. */
export function debateRefusal(error: unknown): string {
  if (!(error instanceof Problem)) return say(common.unreachable);
  if (error.status === 401) return say(common.expired);
  const sentence = debateRefusalWords[error.code] ?? refusalWords[error.code];
  return sentence ? say(sentence) : say(common.refused, { code: error.code });
}
