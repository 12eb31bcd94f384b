import { Problem, Unreachable } from '../api/problem';
import { endSession, fetchSession, type Right, type Session } from '../api/session';
import { bind, boundPerson, onPersonChanged, personKey, signedInBefore, signingOut, unbind } from '../device/person';

/** Whoever used this device last goes on after this long without an answer; the answer still counts when it comes. */
const patience = 2_500;

/** `undefined` until the server was asked. */
let current = $state.raw<Session | null | undefined>(undefined);
/** Whose desk lies on this device, signed in or not. */
let bound = $state.raw<Session | null>(boundPerson());
let expired = $state(false);

export const session = {
  get current() {
    return current;
  },
  get bound() {
    return bound;
  },
  get expired() {
    return expired;
  },
  /** Somewhere in the school; how far it reaches is the server's to say. */
  may(right: Right): boolean {
    return current?.rights.includes(right) ?? false;
  },
  /** Public pages ask only where somebody signed in on this device before. */
  async load(isPublicPage: boolean): Promise<void> {
    if (signingOut.isDue && !(await finishSigningOut())) return;
    if (isPublicPage && !signedInBefore()) {
      current = null;
      return;
    }
    const tired = setTimeout(() => (current ??= boundPerson() ?? undefined), patience);
    try {
      session.begin(await fetchSession());
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        // What a member of staff has on this device stays sealed until the same person is back.
        if (!boundPerson()) unbind();
        current = null;
      } else current ??= boundPerson();
    } finally {
      clearTimeout(tired);
    }
  },
  begin(next: Session): void {
    const before = boundPerson();
    current = next;
    expired = false;
    signingOut.done();
    bind(next);
    bound = boundPerson();
    if (!before || personKey(before) !== personKey(next)) void leaveNoNames(next);
  },
  /** To be called with every error of a signed-in page. Says whether the error was the end of the session or of its rights. */
  endedBy(error: unknown): boolean {
    if (error instanceof Problem && error.code === 'second-factor-required') {
      void session.load(false);
      return true;
    }
    if (!(error instanceof Problem) || error.status !== 401) return false;
    session.markExpired();
    return true;
  },
  markExpired(): void {
    expired = true;
  },
  /** Everything of this person leaves the device, also without a link; the server then hears of it when there is one. */
  async end(): Promise<void> {
    const leaving = current;
    try {
      await endSession();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      signingOut.postpone();
    }
    if (leaving?.login) {
      const { Shelf } = await import('../device/shelf');
      await new Shelf(personKey(leaving)).wipe();
    }
    unbind();
    current = null;
    bound = null;
    expired = false;
  },
};

async function finishSigningOut(): Promise<boolean> {
  try {
    await endSession();
    signingOut.done();
    return true;
  } catch {
    current = null;
    return false;
  }
}

async function leaveNoNames(next: Session): Promise<void> {
  const { dropBooksOfOthers } = await import('../device/shelf');
  await dropBooksOfOthers(next.login === null ? null : personKey(next));
}

onPersonChanged(() => void session.load(false));

export function homeOf(who: Session): string {
  if (who.student) return '/me';
  return who.rights.includes('award') ? '/desk' : '/account';
}
