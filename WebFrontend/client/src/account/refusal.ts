import { Problem } from '../api/problem';
import { say } from '../language/say';
import { accountRefusals } from '../language/words/accounts';
import { common } from '../language/words/common';
import { session } from '../session/session.svelte';

/** What to tell about an error on a page of a signed-in person; the end of the session is told by the page itself. */
export function accountRefusal(error: unknown): string {
  if (session.endedBy(error)) return say(common.expired);
  if (!(error instanceof Problem)) return say(common.unreachable);
  const sentence = accountRefusals[error.code];
  return sentence ? say(sentence) : say(common.refused, { code: error.code });
}
