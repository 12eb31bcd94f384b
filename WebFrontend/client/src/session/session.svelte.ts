import { Problem } from '../api/problem';
import { endSession, fetchSession, type Session } from '../api/session';

const trace = 'signed-in';

/** `undefined` until the server was asked. */
let current = $state.raw<Session | null | undefined>(undefined);
let expired = $state(false);

export const session = {
  get current() {
    return current;
  },
  get expired() {
    return expired;
  },
  get isStaff() {
    return current?.role === 'mentor' || current?.role === 'coordinator';
  },
  /** Public pages ask only where somebody signed in on this device before. */
  async load(isPublicPage: boolean): Promise<void> {
    if (isPublicPage && !localStorage.getItem(trace)) {
      current = null;
      return;
    }
    try {
      session.begin(await fetchSession());
    } catch (error) {
      if (error instanceof Problem && error.status === 401) localStorage.removeItem(trace);
      // Without a link nobody is signed out: the desk goes on and its sheets wait.
      if (error instanceof Problem && error.status === 401) current = null;
      else if (current === undefined) current = null;
    }
  },
  begin(next: Session): void {
    current = next;
    expired = false;
    localStorage.setItem(trace, 'yes');
  },
  /** To be called with every error of a signed-in page. Says whether the error was the end of the session. */
  endedBy(error: unknown): boolean {
    if (!(error instanceof Problem) || error.status !== 401) return false;
    session.markExpired();
    return true;
  },
  markExpired(): void {
    expired = true;
  },
  async end(): Promise<void> {
    await endSession();
    localStorage.removeItem(trace);
    current = null;
    expired = false;
  },
};

export function homeOf(who: Session): string {
  if (who.student) return '/me';
  return who.role === 'staff' ? '/account' : '/desk';
}
