/**
 * `npm run tour -- [ARCHIVE…] [--json FILE] [--shots DIR] [--app EXECUTABLE]`: the whole job in the real app, in a throw-away
 * vault, by keys alone. Without archives the sample is used. `--every-vendor`: instead, a made-up archive of each vendor is
 * brought in and its report looked at; with `--all`, all there are. Exits non-zero when a step failed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { executableFromEnvironment, projectDir } from '../driver/launch.ts';
import { tourEveryVendor } from './every-vendor.ts';
import { runTour } from './run-tour.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    shots: { type: 'string' },
    app: { type: 'string' },
    'every-vendor': { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

const common = {
  archives: positionals.map((path) => resolve(path)),
  executable: values.app ?? executableFromEnvironment(),
  appDir: values.app === undefined ? projectDir : null,
  shotsDir: values.shots ?? null,
  log: console.log,
};
if (values.shots !== undefined) await mkdir(values.shots, { recursive: true });
const { result, isRight, words } = values['every-vendor'] ? await everyVendor() : await wholeJob();
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
console.log(`${isRight ? 'PASS' : 'FAIL'} tour: ${words}`);
process.exitCode = isRight ? 0 : 1;

async function wholeJob() {
  const job = await runTour(common);
  const failed = job.steps.filter((step) => !step.ok).length;
  return { result: job, isRight: job.ok, words: `${job.steps.length} steps, ${failed} failed, Electron ${job.electron}` };
}

async function everyVendor() {
  const seen = await tourEveryVendor(common, values.all);
  const right = seen.filter((one) => one.isRight).length;
  return { result: seen, isRight: right === seen.length, words: `${right} of ${seen.length} archives as they should be` };
}
