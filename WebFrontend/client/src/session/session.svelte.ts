import { Problem } from '../api/problem';
import { endSession, fetchSession, type Session } from '../api/session';

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
  async load(): Promise<void> {
    try {
      current = await fetchSession();
      expired = false;
    } catch (error) {
      // Without a link nobody is signed out: the desk goes on and its sheets wait.
      if (error instanceof Problem && error.status === 401) current = null;
      else if (current === undefined) current = null;
    }
  },
  begin(next: Session): void {
    current = next;
    expired = false;
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
    current = null;
    expired = false;
  },
};

export function homeOf(who: Session): string {
  return who.role === 'student' ? '/me' : '/desk';
}
