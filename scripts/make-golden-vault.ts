/**
 * Makes a golden vault of the format version that the program writes now, by the program's own code, and puts it beside the
 * others: renderer/vault/testdata/golden/vault-<name>.json and listing-<name>.json, the name being the version. Run by hand, once for a
 * version, with `node_modules/.bin/tsx scripts/make-golden-vault.ts`; and with a letter behind it, `… make-golden-vault.ts b`, once more
 * where the version has got pages or columns that its vault hasn't. What is there already is never made again.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { liveGoldenLife as LiveGoldenLife } from './golden/golden-life.ts';
import { runAsScript, say } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../renderer/vault/testdata/golden/', import.meta.url));

/** The module that Vite loads: its types alone come in by import. */
interface Life {
  readonly liveGoldenLife: typeof LiveGoldenLife;
}

await runAsScript(import.meta.url, async () => {
  // Vite, because the vault names its workers as the bundler wants them.
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
  });
  try {
    const { liveGoldenLife } = (await vite.ssrLoadModule('/scripts/golden/golden-life.ts')) as Life;
    const { vault, listing } = await liveGoldenLife();
    const goldenName = `${vault.formatVersion}${process.argv[2] ?? ''}`;
    const path = (name: string) => `${target}${name}-${goldenName}.json`;
    if (existsSync(path('vault'))) throw new Error(`There is a golden vault ${goldenName}. It stays as it is.`);
    await mkdir(target, { recursive: true });
    await writeFile(path('vault'), `${JSON.stringify(vault, null, 1)}\n`);
    await writeFile(path('listing'), `${JSON.stringify(listing, null, 1)}\n`);
    say(`Golden vault ${goldenName}: ${listing.recordings.length} recordings, epoch ${listing.epoch}.`);
  } finally {
    await vite.close();
  }
});
