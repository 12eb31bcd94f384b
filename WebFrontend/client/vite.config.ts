import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const backend = 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // The Content-Security-Policy lets fonts and scripts come from files only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': backend, '/hubs': { target: backend, ws: true } },
  },
  test: { include: ['src/**/*.test.ts'] },
});
