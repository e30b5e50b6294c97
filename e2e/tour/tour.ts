/**
 * `npm run tour -- [ARCHIVE…] [--json FILE] [--shots DIR] [--app EXECUTABLE]`: the whole job in the real app, in a throw-away
 * vault, by keys alone. Without archives the sample is used. Exits non-zero when a step failed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { executableFromEnvironment, projectDir } from '../driver/launch.ts';
import { runTour } from './run-tour.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, shots: { type: 'string' }, app: { type: 'string' } },
});

if (values.shots !== undefined) await mkdir(values.shots, { recursive: true });
const result = await runTour({
  archives: positionals.map((path) => resolve(path)),
  executable: values.app ?? executableFromEnvironment(),
  appDir: values.app === undefined ? projectDir : null,
  shotsDir: values.shots ?? null,
  log: console.log,
});
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);

const failed = result.steps.filter((step) => !step.ok).length;
console.log(`${result.ok ? 'PASS' : 'FAIL'} tour: ${result.steps.length} steps, ${failed} failed, Electron ${result.electron}`);
process.exitCode = result.ok ? 0 : 1;
