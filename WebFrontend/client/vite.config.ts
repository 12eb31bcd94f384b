import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { offlineShell } from './offline-shell.ts';

const backend = 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [svelte(), offlineShell()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // The Content-Security-Policy lets fonts and scripts come from files only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/worker/worker.ts' },
      output: {
        // A service worker keeps its address, and only from the root may it answer for every page.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: { '/api': backend, '/hubs': { target: backend, ws: true } },
  },
  test: { include: ['src/**/*.test.ts'] },
});
