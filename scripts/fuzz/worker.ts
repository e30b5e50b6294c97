/**
 * A thread that runs one target on input after input, until it is told to stop or ended. What it is about to run stands on the
 * board first, so that the watcher has the input even when this thread never says another word.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Bytes } from '../../shared/bytes.ts';
import { generate } from './generate.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { boardFields, inputOffset, type Seed, startedAtOffset, type TargetName } from './seed.ts';
import { outcomeOf, targets } from './targets.ts';
import { wordsOf } from './words.ts';

export interface WorkerOrder {
  readonly target: TargetName;
  readonly seeds: readonly Seed[];
  readonly randomSeed: number;
  readonly board: SharedArrayBuffer;
  /** Only this one, once. */
  readonly once?: { readonly bytes: Uint8Array; readonly seed: number };
}

export type FromWorker =
  | { readonly type: 'outcomes'; readonly outcomes: readonly string[] }
  | { readonly type: 'crash'; readonly bytes: Uint8Array; readonly seed: number; readonly what: string }
  | { readonly type: 'done' };

interface PoolItem {
  readonly bytes: Uint8Array;
  readonly seed: number;
}
const mostInPool = 400;

/** The PDF reader is written for Chromium, which has this; Node does from 22 on. */
function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });

const { target, seeds, randomSeed, board, once } = workerData as WorkerOrder;
const fields = new Int32Array(board);
const startedAt = new Float64Array(board, startedAtOffset, 1);
const shown = new Uint8Array(board, inputOffset);
const send = (message: FromWorker) => parentPort?.postMessage(message);

async function run({ bytes, seed }: PoolItem): Promise<string | null> {
  shown.set(bytes.subarray(0, shown.byteLength));
  fields[boardFields.length] = bytes.byteLength;
  fields[boardFields.seed] = seed;
  startedAt[0] = Date.now();
  try {
    return await outcomeOf(targets[target], bytes as Bytes, seeds[seed] as Seed);
  } catch (thrown) {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    send({ type: 'crash', bytes, seed, what: what.split('\n').slice(0, 6).join('\n') });
    return null;
  } finally {
    startedAt[0] = 0;
    Atomics.add(fields, boardFields.runs, 1);
  }
}

async function fuzz(): Promise<void> {
  const random = new Random(randomSeed);
  const words = wordsOf(target);
  const pool: PoolItem[] = seeds.map(({ bytes }, seed) => ({ bytes, seed }));
  const known = new Set<string>();
  let fresh: string[] = [];
  for (let n = 0; Atomics.load(fields, boardFields.isOver) === 0; n++) {
    const item = nextItem(n, pool, random, words);
    const outcome = await run(item);
    if (outcome !== null && !known.has(outcome)) {
      known.add(outcome);
      fresh.push(outcome);
      // What came to something new is worth going on from.
      if (n >= seeds.length && pool.length < mostInPool) pool.push({ ...item, bytes: item.bytes.slice() });
    }
    if (n % 25 !== 0) continue;
    if (fresh.length > 0) send({ type: 'outcomes', outcomes: fresh });
    fresh = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  send({ type: 'outcomes', outcomes: fresh });
}

/** The seeds as they are first, then changed or made from nothing. */
function nextItem(n: number, pool: readonly PoolItem[], random: Random, words: readonly Uint8Array[]): PoolItem {
  if (n < seeds.length) return pool[n] as PoolItem;
  // Of two the smaller one: a small input is run ten times while a large one is run once.
  const [one, other] = [random.pick(pool), random.pick(pool)];
  const { bytes, seed } = one.bytes.byteLength <= other.bytes.byteLength || random.chance(4) ? one : other;
  const made = random.chance(4) ? generate(target, random) : null;
  if (made !== null) return { bytes: random.chance(2) ? made : mutate(made, random, [bytes], words), seed };
  return { bytes: mutate(bytes, random, [random.pick(pool).bytes], words), seed };
}

if (once === undefined) await fuzz();
else await run(once);
send({ type: 'done' });
