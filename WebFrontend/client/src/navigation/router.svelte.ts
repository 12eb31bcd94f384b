import { periods, type Period } from '../api/boards';
import { routeOf } from './routes';

let url = $state.raw(new URL(location.href));
const route = $derived(routeOf(url.pathname));
const query = $derived(url.searchParams);

export const router = {
  get route() {
    return route;
  },
  get query() {
    return query;
  },
  get place() {
    return url.pathname;
  },
};

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', path);
  const before = url.pathname;
  url = new URL(location.href);
  if (before !== url.pathname) scrollTo(0, 0);
}

export function periodOf(search: URLSearchParams, otherwise: Period): Period {
  const asked = search.get('period') as Period;
  return periods.includes(asked) ? asked : otherwise;
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}

/** Links stay plain links, so that they can be copied, shared and opened in another tab. */
export function startRouter(): void {
  addEventListener('popstate', () => {
    url = new URL(location.href);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !isPlainClick(event) || link.target || link.hasAttribute('download')) return;
    const target = new URL(link.href);
    if (target.origin !== location.origin || target.pathname.startsWith('/api/') || target.hash) return;
    event.preventDefault();
    if (target.href !== location.href) go(target.pathname + target.search);
  });
}
