import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: '../../dist/phone',
    emptyOutDir: true,
    // The page's content security policy forbids inlined modules, so small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/sim': 'http://127.0.0.1:9001',
      '/phone': { target: 'ws://127.0.0.1:9001', ws: true },
    },
  },
});
