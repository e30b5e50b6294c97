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

const waitForKeyboard = /(?:^|\/)runAfterKeyboard(?:\.mjs)?$/;
let isWaitReplaced = false;

/** React Aria keeps a dialog unseen while it waits for an on-screen keyboard: ours doesn't. A version where it is called otherwise ends the build. */
const noScreenKeyboard: Plugin = {
  name: 'no-screen-keyboard',
  enforce: 'pre',
  resolveId(source) {
    if (!waitForKeyboard.test(source)) return null;
    isWaitReplaced = true;
    return resolve(root, 'renderer/ui/after-screen-keyboard.ts');
  },
  generateBundle() {
    if (!isWaitReplaced) throw new Error("React Aria's wait for an on-screen keyboard was not met: see after-screen-keyboard.ts");
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
    plugins: [react(), fontAhead, noScreenKeyboard],
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
