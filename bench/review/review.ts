/**
 * `npm run bench -- review [--recordings N]`: the review room with 100,000 recordings, in the app as it is built, by keys and wheel.
 * Figures are held against docs/adr/0039; the machine's load stands beside them, and what an empty window does in the same run.
 * `--profile DIR` keeps the vault that is made there, and takes it again.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import {
  executableFromEnvironment,
  type LaunchedApp,
  launchApp,
  makeProfileDir,
  projectDir,
  removeProfileDir,
} from '../../e2e/driver/launch.ts';
import { seeUntil } from '../../e2e/hands.ts';
import { seeTotal, unlock } from '../../e2e/journeys.ts';
import { memoryBytes } from '../process-tree.ts';
import { buildLab, openLab } from '../vault-lab/open-lab.ts';
import { type Figure, inWords, median, p95, printFigures, worst } from './figures.ts';
import { firstChunkBytes } from './first-chunk.ts';
import { measureBulk, measureNext, measureScrolling, measureSearch, measureVerdicts, scrollThrough } from './measures.ts';
import { emptyFrames, installWatch } from './page-watch.ts';
import { makeEmptyWindow, startOnce } from './start-times.ts';
import { clockVaultWorker } from './worker-clock.ts';

const passphrase = 'ferry lamp oatmeal gravel seven';
const usualRecordings = 100_000;
const startRounds = 7;
const windowSize = { width: 1280, height: 820 };

export async function benchReview(args: readonly string[]): Promise<boolean> {
  const recordings = Number(wordAfter(args, '--recordings') ?? usualRecordings);
  const kept = wordAfter(args, '--profile');
  const profileDir = kept ?? (await makeProfileDir());
  try {
    await mkdir(profileDir, { recursive: true });
    if (!existsSync(join(profileDir, 'vault.keys'))) await fill(profileDir, recordings);
    sayLoad();
    const figures = [...(await measureStart(profileDir)), await measureChunk(), ...(await measureRoom(profileDir, recordings))];
    sayLoad();
    const isMet = printFigures(figures);
    console.log(`${isMet ? 'PASS' : 'FAIL'} review`);
    return isMet;
  } finally {
    if (kept === undefined) await removeProfileDir(profileDir);
  }
}

function wordAfter(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

function sayLoad(): void {
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`${cpus().length} cores, load ${load.join(' ')} (1, 5 and 15 minutes)`);
}

async function fill(profileDir: string, recordings: number): Promise<void> {
  const lab = await buildLab();
  try {
    const open = await openLab(lab, profileDir);
    const { tookMs } = await open.ask('fill', { passphrase, count: recordings, deleteEvery: 0 });
    await open.app.close();
    console.log(`${recordings} recordings sealed in ${(tookMs / 1000).toFixed(0)} s`);
  } finally {
    await lab.remove();
  }
}

/** Turn by turn, so that what the machine does meanwhile meets both. */
async function measureStart(profileDir: string): Promise<readonly Figure[]> {
  const empty = await makeEmptyWindow();
  const emptyProfileDir = await makeProfileDir();
  const [emptyMs, appMs, frames] = [[] as number[], [] as number[], [] as number[]];
  try {
    for (let round = 0; round < startRounds; round++) {
      const bare = { appDir: empty.appDir, profileDir: emptyProfileDir, selector: 'h1' };
      const { pictureMs, found } = await startOnce(bare, (hands) => hands.look(emptyFrames, 500));
      const own = { appDir: projectDir, profileDir, selector: '.door-form input' };
      const { pictureMs: ownMs } = await startOnce(own, async () => null);
      // The first of each warms the system's file cache.
      if (round === 0) continue;
      emptyMs.push(pictureMs);
      appMs.push(ownMs);
      frames.push(...found.slice(1));
    }
  } finally {
    await empty.remove();
    await removeProfileDir(emptyProfileDir);
  }
  console.log(`  frames of an empty window just now: p95 ${p95(frames).toFixed(0)} ms, worst ${worst(frames).toFixed(0)}`);
  const more = `app ${inWords(appMs)} ms; empty window ${inWords(emptyMs)} ms`;
  return [
    {
      what: 'start to unlock screen, against an empty window',
      value: median(appMs) / median(emptyMs),
      target: 1.3,
      unit: 'times',
      more,
    },
  ];
}

async function measureChunk(): Promise<Figure> {
  return {
    what: 'first chunk, gzip',
    value: (await firstChunkBytes()) / 1024,
    target: 350,
    unit: 'KB',
    more: 'scripts named by index.html',
  };
}

async function measureRoom(profileDir: string, recordings: number): Promise<readonly Figure[]> {
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
  try {
    const worker = await enter(app, recordings);
    return [
      ...(await measureScrolling(app)),
      ...(await measureSearch(app, worker, recordings)),
      ...(await measureNext(app)),
      ...(await measureVerdicts(app, worker)),
      ...(await measureBulk(app, recordings)),
      await measureMemory(app),
    ];
  } finally {
    await app.close();
  }
}

async function enter(app: LaunchedApp, recordings: number) {
  const { hands } = app;
  await hands.pose({ ...windowSize, scheme: 'light' });
  await hands.look(installWatch, null);
  const worker = await clockVaultWorker(app);
  await unlock(hands, passphrase);
  await seeTotal(hands, recordings);
  const isDrawn = () => document.querySelector('[role="row"][aria-rowindex]:not([aria-busy="true"])') !== null;
  await seeUntil(hands, 'the first row', isDrawn, null);
  // The search's texts are made ready in the background.
  await new Promise((later) => setTimeout(later, 3_000));
  return worker;
}

async function measureMemory(app: LaunchedApp): Promise<Figure> {
  await scrollThrough(app);
  const megabytes = () => memoryBytes(app.process.pid ?? 0) / 1e6;
  const atOnce = megabytes();
  // What is garbage by then goes back to the system while nobody does anything.
  await new Promise((later) => setTimeout(later, 10_000));
  return {
    what: 'memory after all rows were scrolled past, at rest',
    value: megabytes(),
    target: 500,
    unit: 'MB',
    more: `PSS over all processes; ${atOnce.toFixed(0)} right after it, and after all that was measured before`,
  };
}
