/**
 * `npm run bench -- shred`, `-- unlock` and `-- room`: how long the vault takes with 1,700 and with 100,000 recordings, as the page sees it.
 * Real Electron, the app's own worker, key file and database (vault-lab); the recordings are made up and short, which matters to
 * neither figure: both read and write pages, not sound. An unlock counts from the derived key, which takes its second on purpose.
 */
import { cpus } from 'node:os';
import { makeProfileDir, removeProfileDir } from '../e2e/driver/launch.ts';
import { type BuiltLab, buildLab, openLab, type OpenLab } from './vault-lab/open-lab.ts';

const passphrase = 'ferry lamp oatmeal gravel seven';
const rounds = 5;
/** Nobody marks and confirms again faster: what a shred writes behind its answer is over by then. */
const leastPauseMs = 1_000;
const sizes = [1_700, 100_000] as const;
/** Milliseconds. */
const targets = {
  unlock: { 1_700: 100, 100_000: 1_000 },
  shred: { 1: 50, 1_000: 2_000, 1_700: 2_000 },
} as const;

interface Figure {
  readonly what: string;
  readonly allMs: readonly number[];
  readonly targetMs: number;
}

export function benchUnlock(args: readonly string[]): Promise<boolean> {
  return benchVaults('unlock', sizesFrom(args), async (lab, profileDir, size) => {
    const allMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // A fresh process each time: nothing of the last unlock is warm but the system's file cache.
      const open = await openLab(lab, profileDir);
      const { usableMs, openedMs, recordings } = await open.ask('unlock', passphrase);
      mustBe(recordings, size);
      console.log(`  opened ${openedMs.toFixed(0)} ms after the key derivation, list and first rows ${usableMs.toFixed(0)} ms`);
      allMs.push(usableMs);
      await lockAndClose(open);
    }
    return [{ what: `unlock of ${size}`, allMs, targetMs: targets.unlock[size] }];
  });
}

/** One recording at a time, then 1,000 at once, then 1,700, scattered over the whole vault: each act one epoch with a receipt. */
export function benchShred(args: readonly string[]): Promise<boolean> {
  return benchVaults('shred', sizesFrom(args), async (lab, profileDir, size) => {
    const open = await openLab(lab, profileDir);
    await open.ask('unlock', passphrase);
    let left: number = size;
    const shred = async (count: 1 | 1_000 | 1_700, times: number): Promise<Figure> => {
      const allMs: number[] = [];
      for (let time = 0; time < times; time++) {
        await new Promise((asked) => setTimeout(asked, leastPauseMs));
        const { tookMs, recordings, stillInVault, epochs } = await open.ask('shred', count);
        left -= count;
        mustBe(recordings, count);
        mustBe(stillInVault, left);
        mustBe(epochs, 1);
        allMs.push(tookMs);
      }
      return { what: `shred ${count} of ${size}`, allMs, targetMs: targets.shred[count] };
    };
    const figures = [await shred(1, rounds)];
    if (left >= 1_000) figures.push(await shred(1_000, left > 10_000 ? rounds : 1));
    if (left >= 1_700) figures.push(await shred(1_700, rounds));
    await lockAndClose(open);
    return figures;
  });
}

/** Two thirds are shredded, then somebody listens through the rest while the vault gives back their room. */
export function benchRoom(args: readonly string[]): Promise<boolean> {
  return benchVaults('room', sizesFrom(args.length === 0 ? ['1700'] : args), async (lab, profileDir, size) => {
    const open = await openLab(lab, profileDir);
    await open.ask('unlock', passphrase);
    const before = await open.ask('room');
    const quiet = await open.ask('listen', 2_000);
    await open.ask('shred', Math.floor((size * 2) / 3));
    const during = await open.ask('listen', 20_000);
    const after = await open.ask('room');
    console.log(
      `  ${before.segments} segments of ${megabytes(before.bytes)} MB, then ${after.segments} of ${megabytes(after.bytes)} MB; ${during.eachMs.length} recordings opened meanwhile, ` +
        `median ${median(during.eachMs).toFixed(1)} ms (before: ${median(quiet.eachMs).toFixed(1)} ms)`,
    );
    if (after.bytes > before.bytes / 2) throw new Error('The room is given back');
    await lockAndClose(open);
    return [{ what: `opening a recording of ${size} while room is given back`, allMs: during.eachMs, targetMs: 30 }];
  });
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

type Measure = (lab: BuiltLab, profileDir: string, size: (typeof sizes)[number]) => Promise<readonly Figure[]>;

async function benchVaults(name: string, wanted: readonly (typeof sizes)[number][], measure: Measure): Promise<boolean> {
  const lab = await buildLab();
  let isMet = true;
  try {
    for (const size of wanted) {
      const profileDir = await makeProfileDir();
      try {
        const filled = await fill(lab, profileDir, size);
        console.log(`${size} recordings sealed in ${(filled / 1000).toFixed(1)} s, ${cpus().length} cores, ${rounds} rounds`);
        for (const { what, allMs, targetMs } of await measure(lab, profileDir, size)) {
          const medianMs = median(allMs);
          const isFigureMet = medianMs <= targetMs;
          isMet &&= isFigureMet;
          console.log(
            `${isFigureMet ? 'PASS' : 'FAIL'} ${what}: ${medianMs.toFixed(0)} ms (target ${targetMs}), worst ${Math.max(...allMs).toFixed(0)}; median of ${allMs.length}`,
          );
        }
      } finally {
        await removeProfileDir(profileDir);
      }
    }
  } finally {
    await lab.remove();
  }
  console.log(`${isMet ? 'PASS' : 'FAIL'} ${name}`);
  return isMet;
}

async function fill(lab: BuiltLab, profileDir: string, count: number): Promise<number> {
  const open = await openLab(lab, profileDir);
  const { tookMs } = await open.ask('fill', { passphrase, count, deleteEvery: 0 });
  await open.app.close();
  return tookMs;
}

async function lockAndClose(open: OpenLab): Promise<void> {
  await open.ask('lock');
  await open.app.close();
}

function sizesFrom(args: readonly string[]): readonly (typeof sizes)[number][] {
  const wanted = args.map(Number);
  return wanted.length === 0 ? sizes : sizes.filter((size) => wanted.includes(size));
}

function mustBe(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} where ${expected} was expected`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
