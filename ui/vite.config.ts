import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// `--mode bridge` builds the same screens for a browser: commands go to the test-only loopback bridge instead of the window.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // Vitest resolves packages as a server would; components need Svelte's browser build.
    conditions: mode === 'test' ? ['browser'] : undefined,
  },
  build: {
    outDir: mode === 'bridge' ? 'dist-bridge' : 'dist',
    emptyOutDir: true,
    target: ['chrome125', 'safari16.4'],
    // The page's CSP forbids data: scripts and styles; every asset stays a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/ipc': 'http://127.0.0.1:8420' },
  },
  test: {
    include: ['src/**/*.test.ts', 'eslint/**/*.test.js'],
    environment: 'happy-dom',
    // A machine that builds something else beside is slow, not wrong.
    testTimeout: 30_000,
  },
}));
