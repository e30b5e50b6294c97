/** The fuzzer itself: goes round the targets, tells what it found, ends with PASS or FAIL. scripts/fuzz.mjs bundles and calls it. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherSeeds } from './gather-seeds.ts';
import { faultOf, minimise } from './minimise.ts';
import { type Seed, type TargetName, targetNames, type Trouble } from './seed.ts';
import { watchWorker } from './watch-worker.ts';

export interface FuzzOrder {
  readonly seconds: number;
  readonly randomSeed: number;
  readonly only: readonly string[];
  readonly isControl: boolean;
  /** A failing input that was kept. */
  readonly replay: string | null;
  readonly rootDir: string;
  readonly workerPath: string;
}

interface Tally {
  runs: number;
  ms: number;
  readonly outcomes: Set<string>;
}

const roundMs = 6_000;
const minimiseMs = 25_000;

export async function fuzz(order: FuzzOrder): Promise<boolean> {
  const all = await gatherSeeds(order.rootDir);
  if (order.replay !== null) return replay(order, all, order.replay);
  if (order.isControl) return control(order, all);
  const wanted = order.only.length === 0 ? targetNames : targetNames.filter((name) => order.only.includes(name));
  const tallies = new Map<TargetName, Tally>(wanted.map((name) => [name, { runs: 0, ms: 0, outcomes: new Set() }]));
  const troubles = new Map<string, Trouble>();
  const endAt = Date.now() + order.seconds * 1000;
  const eachMs = Math.max(500, Math.min(roundMs, (order.seconds * 1000) / wanted.length));
  console.log(`${wanted.length} targets, ${order.seconds} s, seed ${order.randomSeed}`);
  // Each target has its turn, however little time there is.
  for (let round = 0; round < wanted.length || Date.now() < endAt; round++) {
    const target = wanted[round % wanted.length] as TargetName;
    const seeds = all.get(target) ?? [];
    if (seeds.length === 0) throw new Error(`No seeds for ${target}`);
    const began = Date.now();
    const forMs = Math.min(eachMs, Math.max(1_000, endAt - began));
    const { runs, outcomes, trouble } = await watchWorker({
      ...order,
      target,
      seeds,
      randomSeed: order.randomSeed + round,
      forMs,
    });
    const tally = tallies.get(target) as Tally;
    tally.runs += runs;
    tally.ms += Date.now() - began;
    for (const outcome of outcomes) tally.outcomes.add(outcome);
    if (trouble !== null) await meet(order, seeds, trouble, troubles);
  }
  return report(tallies, troubles);
}

/** What happens again by itself is a fault; what doesn't was this machine's load, and is said. A fault that is known is counted once. */
async function meet(order: FuzzOrder, seeds: readonly Seed[], trouble: Trouble, known: Map<string, Trouble>): Promise<void> {
  const key = `${trouble.target} ${faultOf(trouble)}`;
  if (known.has(key)) return;
  const again = (bytes: Uint8Array) => runOnce(order, seeds, trouble, bytes);
  const repeated = await again(trouble.bytes);
  if (repeated === null) {
    console.log(`once, not again: ${trouble.target} ${trouble.kind}, ${trouble.what.split('\n')[0]}`);
    return;
  }
  const isSame = async (bytes: Uint8Array) => {
    const found = await again(bytes);
    return found !== null && faultOf(found) === faultOf(repeated);
  };
  const bytes = order.isControl ? trouble.bytes : await minimise(trouble.bytes, isSame, minimiseMs);
  const least = { ...repeated, bytes };
  known.set(key, least);
  const path = await keep(least, order.randomSeed);
  console.log(
    `\n${trouble.kind} in ${trouble.target} (${trouble.seedName}), ${trouble.bytes.byteLength} bytes made ${bytes.byteLength}`,
  );
  console.log(`  ${repeated.what.replaceAll('\n', '\n  ')}\n  npm run fuzz -- --replay ${path}\n`);
}

async function runOnce(order: FuzzOrder, seeds: readonly Seed[], of: Trouble, bytes: Uint8Array): Promise<Trouble | null> {
  const seed = Math.max(
    0,
    seeds.findIndex(({ name }) => name === of.seedName),
  );
  const alone = { workerPath: order.workerPath, target: of.target, seeds, randomSeed: 0, forMs: 60_000 };
  const { trouble } = await watchWorker({ ...alone, once: { bytes, seed } });
  return trouble;
}

/** Outside the repository: what breaks a parser is no file to lie about in it. */
async function keep({ target, kind, seedName, what, bytes }: Trouble, randomSeed: number): Promise<string> {
  const dir = join(tmpdir(), 'overheard-fuzz');
  await mkdir(dir, { recursive: true });
  const name = `${target}-${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  const base64 = Buffer.from(bytes).toString('base64');
  const path = join(dir, `${name}.json`);
  await writeFile(path, `${JSON.stringify({ target, kind, seedName, randomSeed, what, base64 }, null, 1)}\n`);
  await writeFile(join(dir, `${name}.bin`), bytes);
  return path;
}

async function replay(order: FuzzOrder, all: ReadonlyMap<TargetName, readonly Seed[]>, path: string): Promise<boolean> {
  const { target, kind, seedName, what, base64 } = JSON.parse(await readFile(path, 'utf8')) as Trouble & {
    readonly base64: string;
  };
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const found = await runOnce(order, all.get(target) ?? [], { target, kind, seedName, what, bytes }, bytes);
  console.log(found === null ? `PASS fuzz: no trouble any more` : `FAIL fuzz: ${found.kind} in ${target}\n${found.what}`);
  return found === null;
}

/** A planted crash, hang and hog must each be caught as what it is. */
async function control(order: FuzzOrder, all: ReadonlyMap<TargetName, readonly Seed[]>): Promise<boolean> {
  const planted = { 'planted-crash': 'crash', 'planted-hang': 'hang', 'planted-hog': 'memory' } as const;
  let caught = 0;
  for (const [target, kind] of Object.entries(planted) as [keyof typeof planted, Trouble['kind']][]) {
    const found = new Map<string, Trouble>();
    const { trouble } = await watchWorker({ ...order, target, seeds: all.get(target) ?? [], forMs: 30_000 });
    if (trouble !== null) await meet(order, all.get(target) ?? [], trouble, found);
    const isCaught = [...found.values()].some((one) => one.kind === kind);
    console.log(`${isCaught ? 'caught' : 'MISSED'}: the planted ${kind}`);
    if (isCaught) caught++;
  }
  console.log(`${caught === 3 ? 'PASS' : 'FAIL'} fuzz control: ${caught} of 3 planted faults caught`);
  return caught === 3;
}

function report(tallies: ReadonlyMap<TargetName, Tally>, troubles: ReadonlyMap<string, Trouble>): boolean {
  let runs = 0;
  for (const [target, tally] of tallies) {
    runs += tally.runs;
    const perSecond = tally.ms === 0 ? 0 : Math.round((1000 * tally.runs) / tally.ms);
    console.log(
      `${target.padEnd(8)} ${String(tally.runs).padStart(9)} inputs ${String(perSecond).padStart(7)}/s ${String(tally.outcomes.size).padStart(5)} outcomes`,
    );
  }
  const idle = [...tallies].filter(([, tally]) => tally.runs === 0).map(([target]) => target);
  const isPassed = troubles.size === 0 && idle.length === 0 && runs > 0;
  const outcomes = [...tallies.values()].reduce((sum, tally) => sum + tally.outcomes.size, 0);
  console.log(
    `${isPassed ? 'PASS' : 'FAIL'} fuzz: ${runs} inputs, ${outcomes} outcomes, ${troubles.size} faults${idle.length > 0 ? `, not run: ${idle.join(', ')}` : ''}`,
  );
  return isPassed;
}
