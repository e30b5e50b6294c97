/**
 * Makes one script of a module of tests and what it imports. Where that starts a worker, it starts the app's own built one: the
 * files in out/renderer that a person would run.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { projectDir } from '../driver/launch.ts';

const workerQuery = '?worker&url';

/** An expression that gives what the module's `runAll` gives. */
export async function bundleRun(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: projectDir,
    plugins: [builtWorkers()],
    build: { write: false, minify: false, target: 'chrome130', lib: { entry, formats: ['iife'], name: 'vectors' } },
  });
  const [made] = Array.isArray(result) ? result : [];
  if (made === undefined) throw new Error('The bundler makes one script.');
  return `(() => { ${made.output[0].code}\nreturn vectors.runAll(); })()`;
}

function builtWorkers(): Plugin {
  const built = readdirSync(join(projectDir, 'out/renderer/assets'));
  const mark = '\0built-worker:';
  return {
    name: 'built-workers',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith(workerQuery) ? mark + basename(source.slice(0, -workerQuery.length), '.ts') : null),
    load(id) {
      if (!id.startsWith(mark)) return null;
      const file = built.find((name) => name.startsWith(`${id.slice(mark.length)}-`) && name.endsWith('.js'));
      if (file === undefined) throw new Error(`There is no built ${id.slice(mark.length)}. Build the app first.`);
      return `export default ${JSON.stringify(`/assets/${file}`)};`;
    },
  };
}
