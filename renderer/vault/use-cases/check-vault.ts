/**
 * Reads everything that the vault is made of: blocks of the key file, directory, every page, every chunk of every sound. Says what
 * is whole and what isn't, changes nothing but the note of when it was done. Vault worker. Runs beside everything else; a lock ends it.
 */
import { Failure } from '../../../shared/failure.ts';
import type { DamagedPage, DamagedSound, LastCheck, OpeningFindings } from '../../../shared/model/damage.ts';
import type { SegmentId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { VaultCheck } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { checkSegment } from './check-sounds.ts';
import { viewDamage } from './view-damage.ts';

const running = new WeakMap<Desk, AbortController>();
const pagesAtOnce = 64;
const progressEveryMs = 100;

export function cancelCheck(desk: Desk): null {
  running.get(desk)?.abort();
  return null;
}

/** What was read until a cancel counts; then nothing is noted down. */
export async function checkVault(desk: Desk): Promise<VaultCheck> {
  if (running.has(desk)) throw new Failure('vault/busy');
  const cancelling = new AbortController();
  running.set(desk, cancelling);
  try {
    return await run(desk, cancelling.signal);
  } finally {
    running.delete(desk);
  }
}

async function run(desk: Desk, signal: AbortSignal): Promise<VaultCheck> {
  const { vault } = desk;
  const began = performance.now();
  const frame = await vault.reread.frame();
  const segments = bySegment(vault.recordings.values());
  const meter = new CheckMeter(desk, vault.recordings.values());

  const pages: DamagedPage[] = [];
  const names = vault.reread.pageNames();
  for (let start = 0; start < names.length && !signal.aborted; start += pagesAtOnce) {
    const { damaged, bytes } = await vault.reread.pages(names.slice(start, start + pagesAtOnce));
    pages.push(...damaged);
    meter.read(bytes, 0, damaged.length);
  }

  const sounds: DamagedSound[] = [];
  let changedHeads = 0;
  for (const [segment, recordings] of segments) {
    if (signal.aborted) break;
    const head = await vault.reread.segmentHead(segment).catch(unlessDiskError);
    if (head !== null && !head.isWhole) changedHeads++;
    const damaged = await checkSegment(vault, segment, recordings, (bytes) => meter.read(bytes, 0, 0), signal);
    sounds.push(...damaged);
    meter.read(0, recordings.length, damaged.length);
  }
  const tookMs = Math.round(performance.now() - began);
  const { recordings, soundBytes } = meter;
  const check: LastCheck = { atMs: Date.now(), tookMs, recordings, soundBytes, sounds };
  const isComplete = !signal.aborted;
  if (isComplete) await keep(desk, check);
  const damage = viewDamage(desk, { pages, sounds, opening: together(vault.damage.opening, frame), changedHeads });
  return { isComplete, damage, pages: names.length, recordings, bytes: meter.bytes, tookMs };
}

/** What opening had to put right stays worth a word, also when it is whole now. */
function together(opening: OpeningFindings, now: OpeningFindings): OpeningFindings {
  return {
    mendedBlocks: [...new Set([...opening.mendedBlocks, ...now.mendedBlocks])].sort((a, b) => a - b),
    damagedBlocks: now.damagedBlocks,
    directory: opening.directory === 'sound' ? now.directory : opening.directory,
  };
}

/** What was found is shown also when the disk takes no note of it. */
async function keep(desk: Desk, lastCheck: LastCheck): Promise<void> {
  try {
    await desk.vault.commit({ documents: { lastCheck } });
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === 'vault/locked' || thrown.code === 'vault/unsettled') throw thrown;
  }
}

function bySegment(recordings: Iterable<Recording>): ReadonlyMap<SegmentId, readonly Recording[]> {
  const segments = new Map<SegmentId, Recording[]>();
  for (const recording of recordings) {
    const { segmentId } = recording.location;
    const known = segments.get(segmentId);
    if (known === undefined) segments.set(segmentId, [recording]);
    else known.push(recording);
  }
  return segments;
}

class CheckMeter {
  bytes = 0;
  soundBytes = 0;
  recordings = 0;
  #damaged = 0;
  #lastAtMs = 0;
  readonly #desk: Desk;
  readonly #beganMs = performance.now();
  readonly #bytesTotal: number;
  readonly #recordingsTotal: number;

  constructor(desk: Desk, recordings: Iterable<Recording>) {
    this.#desk = desk;
    let bytes = 0;
    let count = 0;
    for (const { location } of recordings) {
      bytes += location.peaksLength + location.soundLength;
      count++;
    }
    this.#bytesTotal = bytes;
    this.#recordingsTotal = count;
  }

  read(bytes: number, recordings: number, damaged: number): void {
    this.bytes += bytes;
    this.soundBytes = Math.min(this.#bytesTotal, this.bytes);
    this.recordings += recordings;
    this.#damaged += damaged;
    const nowMs = performance.now();
    if (nowMs - this.#lastAtMs < progressEveryMs) return;
    this.#lastAtMs = nowMs;
    const bytesPerSecond = this.bytes / Math.max(0.001, (nowMs - this.#beganMs) / 1000);
    const left = Math.max(0, this.#bytesTotal - this.bytes);
    this.#desk.emit('check-progress', {
      bytesRead: this.bytes,
      bytesTotal: Math.max(this.#bytesTotal, this.bytes),
      recordings: this.recordings,
      recordingsTotal: this.#recordingsTotal,
      damaged: this.#damaged,
      bytesPerSecond,
      secondsLeft: nowMs - this.#beganMs < 500 || bytesPerSecond === 0 ? null : left / bytesPerSecond,
    });
  }
}

function unlessDiskError(thrown: unknown): null {
  if (thrown instanceof Failure && thrown.code === 'vault/disk-error') return null;
  throw thrown;
}
