/**
 * Crash storms: the real app is killed (SIGKILL to all of its processes) at every named step of what it does to a vault, and at
 * random moments, then started again. What the page was told before the kill must be there, what was destroyed must not
 * open, for the app or for somebody with the passphrase and every byte of the disk, and nothing may be left lying about.
 *
 *   npm run prove -- crash [--times 200] [--seed N] [--only import,shred] [--recordings 90]
 *
 * Named steps come first, each once, a loop's last round behind them, and a storm that has kills enough for all of them and misses one has failed. Fewer `--times`
 * prove less, and the figures say by how much.
 * Two broken copies of the app and two planted orphans come first: a storm that doesn't notice them proves nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../e2e/make-archives/made-up-sound.ts';
import { writeAnsweringApp } from './answering-app.ts';
import { runControls } from './crash/control.ts';
import type { Death } from './crash/kill.ts';
import { type OperationName, operationNames } from './crash/operations.ts';
import { labelsOf, planStorm } from './crash/plan.ts';
import { makeProvisions } from './crash/provisions.ts';
import { beginLife, endLife, liveThrough, rehearseAll } from './crash/storm.ts';
import { drawTable, nameOf } from './crash/table.ts';
import { isBroken, verdictOf } from './crash/verdict.ts';
import type { Verdict } from './prove.ts';

/** More, where there are more named steps, with the last rounds of loops. */
const usualTimes = 200;

export async function proveCrash(args: readonly string[]): Promise<Verdict> {
  const { times, seed, only, recordings } = readArguments(args);
  const startedAt = performance.now();
  const dir = await mkdtemp(join(tmpdir(), 'overheard-crash-'));
  const random = seededRandom(seed);
  try {
    const appDir = join(dir, 'app');
    await writeAnsweringApp(appDir);
    const provisions = await makeProvisions(dir, appDir, recordings);
    const ground = { dir, provisions, random };
    const controls = await runControls(ground);
    for (const { name, isCaught, words } of controls)
      console.log(`control, ${name}: ${isCaught ? 'caught' : 'NOT CAUGHT'} (${words})`);

    const rehearsals = await rehearseAll(ground, appDir, only);
    const labels = rehearsals.flatMap(labelsOf);
    const deaths: Death[] = [];
    const wanted = times ?? Math.max(usualTimes, labels.flatMap(({ steps }) => steps).length);
    const lives = planStorm(rehearsals, wanted, random);
    for (const [number, planned] of lives.entries()) {
      const life = await beginLife(ground, appDir, `life-${number}`);
      try {
        const died = await liveThrough(life, planned);
        tellBroken(died);
        deaths.push(...died);
      } finally {
        await endLife(life);
      }
      console.log(
        `life ${number + 1} of ${lives.length}: ${deaths.length} kills, ${deaths.filter(isBroken).length} broken, ${minutes(startedAt)}`,
      );
    }
    for (const line of drawTable(deaths, labels)) console.log(line);
    const { isProven, figures } = verdictOf({ deaths, times: wanted, labels, controls });
    return { isProven, figures: `${figures}; seed ${seed}, ${minutes(startedAt)}` };
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** At once: a storm takes long, and somebody may end it before its table. */
function tellBroken(deaths: readonly Death[]): void {
  for (const death of deaths.filter(isBroken)) {
    console.log(`broken: ${death.operation}, ${nameOf(death.step, death.isMet)}, ${death.isTold ? 'told' : 'not told'}`);
    for (const words of death.broken.slice(0, 5)) console.log(`  ${words}`);
  }
}

const minutes = (startedAt: number): string => `${((performance.now() - startedAt) / 60_000).toFixed(1)} min`;

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      times: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string', default: operationNames.join(',') },
      recordings: { type: 'string', default: '90' },
    },
  });
  const only = values.only.split(',').map((name) => {
    if (!operationNames.includes(name as OperationName)) throw new Error(`Which operation? ${operationNames.join(', ')}`);
    return name as OperationName;
  });
  const times = values.times === undefined ? null : Number(values.times);
  return { times, seed: Number(values.seed), only, recordings: Number(values.recordings) };
}
