import { answeredWith, cacheOf, isDesk, outlived, page, type Shell } from './shell';

/** Put before this file by the build, see offline-shell.ts. */
declare const shell: Shell;
declare const self: ServiceWorkerGlobalScope;

const own = cacheOf(shell);

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const answer = answeredWith(request.method, request.mode === 'navigate', url, self.location.origin);
  if (answer === 'page') event.respondWith(pageFor(url));
  if (answer === 'file') event.respondWith(file(request));
});

/** A file's name holds the hash of its content, so what an earlier version fetched serves this one too. */
async function fill(): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all(
    shell.files.map(async (path) => {
      const held = path.startsWith('/assets/') ? await caches.match(path) : undefined;
      if (held) await cache.put(path, held);
      else await cache.add(new Request(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload' }));
    }),
  );
}

async function clear(): Promise<void> {
  await Promise.all(outlived(await caches.keys(), own).map((name) => caches.delete(name)));
}

/** A page opens at once and without a link. A version that is ready takes over here, but not under the hands of an open desk. */
async function pageFor(url: URL): Promise<Response> {
  const newer = self.registration.waiting;
  if (newer && !isDesk(url.href) && !(await isDeskOpen())) {
    newer.postMessage('take-over');
    const newest = (await caches.keys()).findLast((name) => name.startsWith('shell-'));
    return (newest && (await caches.match(page, { cacheName: newest }))) || fetch(page);
  }
  return (await caches.match(page, { cacheName: own })) ?? fetch(url);
}

async function isDeskOpen(): Promise<boolean> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.some((client) => isDesk(client.url));
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: own })) ?? (await caches.match(request)) ?? fetch(request);
}
