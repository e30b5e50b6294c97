/**
 * Builds the vault lab and starts it on a profile: real Electron, the real vault worker and key file, no rooms. The app can be
 * started on the same profile afterwards, which is how proofs get a large vault without a large archive.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { executableFromEnvironment, type LaunchedApp, launchApp, projectDir } from '../../e2e/driver/launch.ts';
import type { Lab } from './lab-page.ts';

const sourceDir = join(projectDir, 'bench/vault-lab');

export interface BuiltLab {
  readonly dir: string;
  remove(): Promise<void>;
}

export async function buildLab(): Promise<BuiltLab> {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-lab-'));
  const usual = { configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } } as const;
  await build({
    ...usual,
    root: sourceDir,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: join(dir, 'page'),
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(sourceDir, 'lab.html') },
    },
  });
  const script = (entry: string, format: 'es' | 'cjs', fileName: string) =>
    build({
      ...usual,
      build: {
        outDir: dir,
        emptyOutDir: false,
        target: 'node20',
        ssr: join(sourceDir, entry),
        rolldownOptions: { external: ['electron', /^node:/], output: { format, entryFileNames: fileName } },
      },
      ssr: { noExternal: true, external: ['electron'] },
    });
  await script('lab-main.ts', 'es', 'main.mjs');
  await script('lab-preload.ts', 'cjs', 'preload.cjs');
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name: 'overheard-lab', main: 'main.mjs' }));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

export interface OpenLab {
  readonly app: LaunchedApp;
  /** One call of the page's `lab`. */
  ask<Name extends keyof Lab>(name: Name, ...args: Parameters<Lab[Name]>): ReturnType<Lab[Name]>;
}

export async function openLab({ dir }: BuiltLab, profileDir: string): Promise<OpenLab> {
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: dir, profileDir });
  const isReady = () => app.hands.look(() => typeof window.lab === 'object', null);
  while (!(await isReady())) await new Promise((later) => setTimeout(later, 20));
  return {
    app,
    ask: (name, ...args) =>
      app.hands.look(({ name: asked, args: given }) => (window.lab[asked] as (...words: unknown[]) => unknown)(...given), {
        name,
        args,
      }) as never,
  };
}
