/** The files of one version of the browser program, as the build wrote them into the worker. */
export interface Shell {
  version: string;
  files: string[];
}

export const page = '/';
const prefix = 'shell-';
/** Pages that are still open on the version before find their files too. */
const generationsKept = 2;

export function cacheOf(shell: Shell): string {
  return prefix + shell.version;
}

/** Caches in the order in which they were made; those that nobody needs any more. */
export function outlived(caches: string[], current: string): string[] {
  const older = caches.filter((name) => name.startsWith(prefix) && name !== current);
  return older.slice(0, Math.max(0, older.length - generationsKept + 1));
}

/**
 * What the worker answers itself: pages and the built files. Everything that a person or a child is named in comes from
 * addresses of the server, and those never pass through here.
 */
export function answeredWith(method: string, isNavigation: boolean, url: URL, origin: string): 'page' | 'file' | null {
  if (method !== 'GET' || url.origin !== origin) return null;
  const [first = '', ...rest] = url.pathname.slice(1).split('/');
  if (['api', 'hubs', 'health', 'openapi'].includes(first)) return null;
  const last = rest.at(-1) ?? first;
  if (isNavigation) return last.includes('.') ? null : 'page';
  return first === 'assets' || url.pathname === '/icon.svg' || url.pathname === '/manifest.webmanifest' ? 'file' : null;
}

export function isDesk(url: string): boolean {
  return new URL(url).pathname === '/desk';
}
