import type { Plugin } from 'vite';

/** Not built, and needed to show a page all the same. */
const publicFiles = ['/icon.svg', '/manifest.webmanifest'];
/** Letters that no text of the program uses. */
const seldom = /latin-ext/;

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells the service worker which files make up this version of the program. The names of the files hold their hashes. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const worker = bundle['worker.js'];
        const html = bundle['index.html'];
        if (worker?.type !== 'chunk' || html?.type !== 'asset') this.error('The worker or the page was not built.');
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !seldom.test(name)).sort();
        const version = await hashOf([...built, String(html.source), worker.code].join('\n'));
        const files = ['/', ...publicFiles, ...built.map((name) => `/${name}`)];
        worker.code = `const shell=${JSON.stringify({ version, files })};${worker.code}`;
      },
    },
  };
}
