/**
 * `npm run fuzz -- [seconds] [--seed N] [--only zip,tar,…] [--control] [--replay FILE]`: bundles scripts/fuzz, with the app's own
 * readers in it, and lets it loose for a minute or as long as is said. docs/hostile-archives.md.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { rootDir } from './child.mjs';
import { runAsScript } from './say.mjs';

/** There are no web workers here: what asks for one runs its work right where it is. @type {import('vite').Plugin} */
const withoutWebWorkers = {
  name: 'without-web-workers',
  enforce: 'pre',
  resolveId: (id) => (id.includes('?worker') ? '\0no-web-worker' : null),
  load: (id) => (id === '\0no-web-worker' ? 'export default "";' : null),
};

/** @param {string} outDir */
async function bundle(outDir) {
  const entry = (/** @type {string} */ name) => join(rootDir, 'scripts/fuzz', `${name}.ts`);
  await build({
    root: rootDir,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutWebWorkers],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: { fuzz: entry('fuzz'), worker: entry('worker') }, output: { entryFileNames: '[name].mjs' } },
    },
  });
}

/** @param {readonly string[]} args */
function orderOf(args) {
  const valueOf = (/** @type {string} */ name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const seconds = Number(args.find((arg, at) => /^\d+$/.test(arg) && !String(args[at - 1]).startsWith('--')) ?? 60);
  return {
    seconds,
    randomSeed: Number(valueOf('--seed') ?? Date.now() % 1_000_000),
    only: valueOf('--only')?.split(',') ?? [],
    isControl: args.includes('--control'),
    replay: valueOf('--replay') ?? null,
  };
}

await runAsScript(import.meta.url, async () => {
  // Beside the packages, so that those which aren't bundled are found.
  const outDir = join(rootDir, 'node_modules/.cache', `overheard-fuzz-${process.pid}`);
  try {
    await bundle(outDir);
    const { fuzz } = await import(pathToFileURL(join(outDir, 'fuzz.mjs')).href);
    return (await fuzz({ ...orderOf(process.argv.slice(2)), rootDir, workerPath: join(outDir, 'worker.mjs') })) ? 0 : 1;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
});
