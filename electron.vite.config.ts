import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** The first words on screen wait for this font, and the browser would ask for it only once it has laid them out. */
const fontAhead: Plugin = {
  name: 'font-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((fileName) => /inter-latin-wght-normal-[\w-]+\.woff2$/.test(fileName))
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      lib: { entry: resolve(root, 'electron/main.ts'), formats: ['es'] },
      externalizeDeps: { exclude: ['valibot'] },
    },
  },
  preload: {
    // A sandboxed preload is one CommonJS file.
    build: {
      outDir: 'out/preload',
      lib: { entry: resolve(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react(), fontAhead],
    resolve: {
      alias: [{ find: /^.*\/runAfterKeyboard(?:\.mjs)?$/, replacement: resolve(root, 'renderer/ui/after-screen-keyboard.ts') }],
    },
    worker: { format: 'es' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      // Half of the first script, and with it a tenth of a second before the first paint.
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
