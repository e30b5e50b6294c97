/**
 * Runs one worker and watches it: an input that takes more than two seconds of computing, memory beyond 512 MB and anything thrown
 * that isn't expected are trouble, and end the worker. Seconds of computing, not of the clock: on a machine that does other things
 * besides, an honest input may take any time. What computes nothing and never answers is given a minute.
 */
import { Worker } from 'node:worker_threads';
import { patienceMs as pdfPatienceMs } from '../../renderer/vault/archive/read-pdf-lines.ts';
import { boardBytes, boardFields, inputOffset, type Seed, startedAtOffset, type TargetName, type Trouble } from './seed.ts';
import type { FromWorker, WorkerOrder } from './worker.ts';

export const patienceMs = 2_000;
/** What the app itself ends in time is given what the app gives it. */
const patienceOf = (target: TargetName): number => (target === 'pdf' ? pdfPatienceMs : patienceMs);
const idlePatienceMs = 60_000;
export const mostRssBytes = 512 << 20;
/** Small beside two seconds, and often enough to see what grows by a gigabyte a second. */
const glanceMs = 40;

export interface Watched {
  readonly runs: number;
  readonly outcomes: readonly string[];
  readonly trouble: Trouble | null;
}

export interface WatchOptions {
  readonly workerPath: string;
  readonly target: TargetName;
  readonly seeds: readonly Seed[];
  readonly randomSeed: number;
  readonly forMs: number;
  readonly once?: WorkerOrder['once'];
}

/** Of this process, which does little else than what its worker does. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Until the time is over or there is trouble. */
export async function watchWorker({ workerPath, target, seeds, randomSeed, forMs, once }: WatchOptions): Promise<Watched> {
  const board = new SharedArrayBuffer(boardBytes);
  const fields = new Int32Array(board);
  const startedAt = new Float64Array(board, startedAtOffset, 1);
  const order: WorkerOrder = { target, seeds, randomSeed, board, ...(once !== undefined && { once }) };
  const outcomes: string[] = [];
  const before = process.memoryUsage.rss();
  const onBoard = (): { readonly bytes: Uint8Array; readonly seedName: string } => ({
    bytes: new Uint8Array(new Uint8Array(board, inputOffset, Atomics.load(fields, boardFields.length))),
    seedName: seeds[Atomics.load(fields, boardFields.seed)]?.name ?? '',
  });

  const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
  const worker = new Worker(workerPath, { workerData: order, resourceLimits, stdout: true, stderr: true });
  const trouble = await new Promise<Trouble | null>((resolve) => {
    const found = (kind: Trouble['kind'], what: string) => resolve({ kind, target, what, ...onBoard() });
    const endAt = Date.now() + forMs;
    let seenStart = 0;
    let cpuBefore = 0;
    const glance = setInterval(() => {
      const began = startedAt[0] ?? 0;
      if (began !== seenStart) {
        seenStart = began;
        cpuBefore = cpuMs();
      } else if (began !== 0 && (cpuMs() - cpuBefore > patienceOf(target) || Date.now() - began > idlePatienceMs)) {
        return found('hang', `no answer after ${patienceOf(target)} ms of computing`);
      }
      const grownBytes = process.memoryUsage.rss() - before;
      if (grownBytes > mostRssBytes) return found('memory', `${Math.round(grownBytes / 2 ** 20)} MB more than before`);
      if (Date.now() > endAt) Atomics.store(fields, boardFields.isOver, 1);
      return undefined;
    }, glanceMs);
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'outcomes') outcomes.push(...message.outcomes);
      else if (message.type === 'done') resolve(null);
      else {
        const { bytes, seed, what } = message;
        resolve({ kind: 'crash', target, what, bytes: new Uint8Array(bytes), seedName: seeds[seed]?.name ?? '' });
      }
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      found(isFull ? 'memory' : 'crash', error.stack?.split('\n').slice(0, 6).join('\n') ?? error.message);
    });
    worker.on('exit', () => {
      clearInterval(glance);
      resolve(null);
    });
  });
  await worker.terminate();
  return { runs: Atomics.load(fields, boardFields.runs), outcomes, trouble };
}
