/**
 * `npm run bench -- archives [speed|linear|large|cancel …] [rounds]`: what an import takes when archives grow, each part by
 * itself or all of them.
 * `speed`: 20,000 recordings, 1.2 GB. `linear`: 25,000, 50,000 and 100,000, time for each recording. `large`: a ZIP64 of 10 GB, made of
 * holes, and the memory of all processes. `cancel`: a stop in every phase, from the press to the answer. In all of them it is watched
 * how often progress is told. Needs a display and some disk; whatever is made is removed.
 */
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { seeUntil } from '../e2e/hands.ts';
import { createVault, leaveFirstArchive } from '../e2e/journeys.ts';
import {
  executableFromEnvironment,
  type LaunchedApp,
  launchApp,
  makeProfileDir,
  projectDir,
  removeProfileDir,
} from '../e2e/driver/launch.ts';
import { seenEnd, watchedImport, watchImport } from '../e2e/sights.ts';
import type { ImportProgress } from '../shared/seams/vault-protocol.ts';
import { memoryBytes } from './process-tree.ts';
import { makeSparseArchive } from './sparse-archive.ts';
import { makeSyntheticArchive } from './synthetic-archive.ts';
import type { MadeArchive } from './voice-archive.ts';
import { beginWatching, seenImport, type WatchedImport, watchProgress } from './watch-progress.ts';

const target = { speedMs: 18_000, linearRatio: 1.25, extraBytes: 300e6, gapMs: 250, stopMs: 500 };
const usualRounds = 3;
const linearCounts = [25_000, 50_000, 100_000];
/** Small ones: what is measured is what each recording costs, not each byte. */
const linearBytes = 12_000;
/** Five minutes each. A sealed recording lies in memory until it is committed: longer ones take more. */
const large = { gigabytes: 10, recordings: 1000 };
/** The vault's copy, and what the disk is given back late. */
const freeBytesPerByte = 1.3;
const longestMs = 900_000;

type Part = (dir: string, rounds: number) => Promise<boolean>;
const parts: Readonly<Record<string, Part>> = {
  speed: measureSpeed,
  linear: measureLinear,
  large: measureLarge,
  cancel: measureCancel,
};

export async function benchArchives(args: readonly string[]): Promise<boolean> {
  const rounds = Number(args.find((one) => /^[1-9]\d?$/.test(one)) ?? usualRounds);
  const wanted = args.filter((one) => !/^\d+$/.test(one));
  const unknown = wanted.find((name) => parts[name] === undefined);
  if (unknown !== undefined) throw new Error(`Which part? ${Object.keys(parts).join(' | ')}`);
  let isMet = true;
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const dir = await mkdtemp(join(tmpdir(), 'overheard-bench-'));
    try {
      isMet = (await part(dir, rounds)) && isMet;
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  return isMet;
}

async function measureSpeed(dir: string, rounds: number): Promise<boolean> {
  const archive = await makeSyntheticArchive(dir, { count: 20_000 });
  console.log(`speed: ${describe(archive)}, ${cpus().length} cores, ${rounds} rounds`);
  const all: BroughtIn[] = [];
  for (let round = 1; round <= rounds; round++) {
    const one = await withApp((app) => bringIn(app, archive));
    all.push(one);
    console.log(`round ${round}: all in ${seconds(one.totalMs)}, ${gapsOf(one.watched)}`);
  }
  const totalMs = median(all.map((one) => one.totalMs));
  const gapMs = Math.max(...all.map(({ watched }) => widestGap(watched)));
  const isFast = verdict(
    totalMs <= target.speedMs,
    `speed: 20,000 in ${seconds(totalMs)} (target ${seconds(target.speedMs)}), median of ${rounds}`,
  );
  return verdict(gapMs <= target.gapMs, `speed, progress: widest gap ${gapMs.toFixed(0)} ms (target ${target.gapMs})`) && isFast;
}

async function measureLinear(dir: string): Promise<boolean> {
  const perRecording: number[] = [];
  let gapMs = 0;
  for (const count of linearCounts) {
    const archive = await makeSyntheticArchive(dir, { count, meanBytes: linearBytes });
    const { totalMs, watched } = await withApp((app) => bringIn(app, archive));
    perRecording.push(totalMs / count);
    gapMs = Math.max(gapMs, widestGap(watched));
    console.log(
      `linear: ${describe(archive)}: ${seconds(totalMs)}, ${((totalMs / count) * 1000).toFixed(0)} µs each, ${gapsOf(watched)}`,
    );
    await rm(archive.path);
  }
  const ratio = (perRecording.at(-1) ?? Number.NaN) / (perRecording[0] ?? Number.NaN);
  const isLinear = verdict(
    ratio <= target.linearRatio,
    `linear: a recording of 100,000 takes × ${ratio.toFixed(2)} of one of 25,000 (target ${target.linearRatio})`,
  );
  return (
    verdict(gapMs <= target.gapMs, `linear, progress: widest gap ${gapMs.toFixed(0)} ms (target ${target.gapMs})`) && isLinear
  );
}

async function measureLarge(dir: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dir);
  const neededBytes = large.gigabytes * 1e9 * freeBytesPerByte;
  if (bavail * bsize < neededBytes)
    return verdict(false, `large: needs ${(neededBytes / 1e9).toFixed(0)} GB free, the vault's copy isn't sparse`);
  const archive = await makeSparseArchive(dir, large);
  console.log(`large: ${describe(archive)}, sparse`);
  const { extraBytes, totalMs, watched } = await withApp(async (app) => {
    const beforeBytes = await settled(app);
    let mostBytes = 0;
    const looking = setInterval(() => (mostBytes = Math.max(mostBytes, memoryOf(app))), 250);
    const broughtIn = await bringIn(app, archive).finally(() => clearInterval(looking));
    return { ...broughtIn, extraBytes: mostBytes - beforeBytes };
  });
  console.log(
    `large: all in ${seconds(totalMs)}, ${(archive.bytes / 1e6 / (totalMs / 1000)).toFixed(0)} MB a second, ${gapsOf(watched)}`,
  );
  const isSmall = verdict(
    extraBytes <= target.extraBytes,
    `large: ${(extraBytes / 1e6).toFixed(0)} MB more memory over all processes at most (target ${target.extraBytes / 1e6})`,
  );
  const gapMs = widestGap(watched);
  return verdict(gapMs <= target.gapMs, `large, progress: widest gap ${gapMs.toFixed(0)} ms (target ${target.gapMs})`) && isSmall;
}

async function measureCancel(dir: string, rounds: number): Promise<boolean> {
  const archive = await makeSyntheticArchive(dir, { count: 60_000, meanBytes: linearBytes });
  console.log(`cancel: ${describe(archive)}, ${rounds} rounds a phase`);
  let isMet = true;
  for (const phase of ['preparing', 'reading', 'sealing', 'finishing'] as const) {
    const all: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const { watched } = await withApp((app) => bringIn(app, archive, phase));
      if (watched.stopMs !== null) all.push(watched.stopMs);
    }
    const what = `cancel while ${phase}: ${all.length === 0 ? 'was over before it could be pressed' : `${median(all).toFixed(0)} ms, ${Math.max(...all).toFixed(0)} ms at most`} (target ${target.stopMs})`;
    isMet =
      verdict(
        all.every((ms) => ms <= target.stopMs),
        what,
      ) && isMet;
  }
  return isMet;
}

interface BroughtIn {
  readonly totalMs: number;
  readonly watched: WatchedImport;
}

async function withApp<T>(work: (app: LaunchedApp) => Promise<T>): Promise<T> {
  const profileDir = await makeProfileDir();
  const app = await launchApp({ executable: executableFromEnvironment(), appDir: projectDir, profileDir });
  try {
    await createVault(app.hands, 'ferry lamp oatmeal gravel seven');
    await leaveFirstArchive(app.hands);
    await watchProgress(app);
    return await work(app);
  } finally {
    await app.close();
    await removeProfileDir(profileDir);
  }
}

/** Ends with the line that says that it is in, or that it was stopped. */
async function bringIn(
  app: LaunchedApp,
  { path, recordings }: MadeArchive,
  stopIn: ImportProgress['phase'] | null = null,
): Promise<BroughtIn> {
  const { hands } = app;
  await beginWatching(app, stopIn);
  await hands.look(watchImport, null);
  await hands.drop([path]);
  const end = await seeUntil(hands, `the end of ${basename(path)}`, seenEnd, basename(path), longestMs, 250);
  const watched = await seenImport(app);
  if (stopIn === null && (!end.isIn || watched.sealed !== recordings))
    throw new Error(`${watched.sealed} of ${recordings} came in: ${end.text}`);
  const { totalMs } = await hands.look(watchedImport, null);
  return { totalMs, watched };
}

const memoryOf = ({ process }: LaunchedApp): number => memoryBytes(process.pid ?? -1);

/** The least of a few looks: a fresh app still gives back what its start took. */
async function settled(app: LaunchedApp): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 8; look++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    least = Math.min(least, memoryOf(app));
  }
  return least;
}

const widestGap = ({ phases }: WatchedImport): number => Math.max(0, ...phases.map(({ widestGapMs }) => widestGapMs));

const gapsOf = ({ phases }: WatchedImport): string =>
  phases
    .map(({ phase, ms, events, widestGapMs }) => `${phase} ${seconds(ms)} (${events} told, gap ${widestGapMs.toFixed(0)} ms)`)
    .join(', ');

const describe = ({ recordings, bytes }: MadeArchive): string =>
  `${recordings.toLocaleString('en')} recordings, ${(bytes / 1e9).toFixed(2)} GB`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

function verdict(isMet: boolean, what: string): boolean {
  console.log(`${isMet ? 'PASS' : 'FAIL'} ${what}`);
  return isMet;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
