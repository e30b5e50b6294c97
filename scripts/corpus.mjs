/** `npm run corpus [-- words | --write]`: loads scripts/corpus/corpus.ts as the app's own sources are loaded, and runs it. */
import { createServer, createServerModuleRunner } from 'vite';
import { rootDir } from './child.mjs';
import { runAsScript } from './say.mjs';

await runAsScript(import.meta.url, async () => {
  /** @type {import('vite').InlineConfig} */
  const quiet = { root: rootDir, configFile: false, logLevel: 'error', appType: 'custom' };
  const server = await createServer({ ...quiet, server: { middlewareMode: true, hmr: false, ws: false, watch: null } });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    const { runCorpus, writeTables } = await runner.import('/scripts/corpus/corpus.ts');
    if (process.argv.includes('--write')) return await writeTables(rootDir);
    return (await runCorpus(process.argv.slice(2))) ? 0 : 1;
  } finally {
    await runner.close();
    await server.close();
  }
});
