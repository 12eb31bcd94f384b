import type { Session } from '../api/session';

const key = 'signed-in';
const leavingKey = 'signing-out';
const aStudent = 'yes';
const changing = 'changing';

/**
 * Whose things lie on this device. Of staff the person is kept, so that the desk opens without a link; of a student only
 * that there was one.
 */
export function boundPerson(): Session | null {
  const kept = localStorage.getItem(key);
  return kept?.startsWith('{') ? (JSON.parse(kept) as Session) : null;
}

export function personKey(who: Pick<Session, 'school' | 'login'>): string {
  return `${who.school}/${who.login}`;
}

export function isBound(person: string): boolean {
  const bound = boundPerson();
  return bound !== null && personKey(bound) === person;
}

export function signedInBefore(): boolean {
  return localStorage.getItem(key) !== null;
}

export function bind(who: Session): void {
  localStorage.setItem(key, who.login === null ? aStudent : JSON.stringify(who));
}

export function unbind(): void {
  localStorage.removeItem(key);
}

/** While somebody signs in the device is nobody's, so that no sheet of the one before goes out under the next one's name. */
export async function whileNobodys<T>(signIn: () => Promise<T>): Promise<T> {
  const before = localStorage.getItem(key);
  if (before !== null) localStorage.setItem(key, changing);
  try {
    return await signIn();
  } catch (error) {
    if (before !== null) localStorage.setItem(key, before);
    throw error;
  }
}

/** A sign-out without a link is finished as soon as there is one. */
export const signingOut = {
  get isDue(): boolean {
    return localStorage.getItem(leavingKey) !== null;
  },
  postpone: (): void => localStorage.setItem(leavingKey, 'yes'),
  done: (): void => localStorage.removeItem(leavingKey),
};

/** Calls back when another tab signed somebody in or out. */
export function onPersonChanged(tell: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key && event.newValue !== changing) tell();
  });
}
