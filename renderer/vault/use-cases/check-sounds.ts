/**
 * Reads every sealed sound and its peaks, chunk by chunk, and says which don't open. Vault worker. A segment is read in runs of a few
 * megabytes and never held whole, so that an hour of sound takes no more memory than a second. Reads only.
 */
import { Failure } from '../../../shared/failure.ts';
import type { DamagedSound } from '../../../shared/model/damage.ts';
import type { RecordingId, SegmentId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { openPeaks, openSoundPart, sealedChunkBytes } from '../crypto/seal-sound.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

const bytesPerRun = 4 << 20;

/** A range of a segment that opens by itself: the peaks of a recording (`chunk` null) or one chunk of its sound. */
interface Part {
  readonly recording: Recording;
  readonly chunk: number | null;
  readonly chunkCount: number;
  readonly offset: number;
  readonly length: number;
}

/** The recordings of one segment. `onBytes` is told of every run that was read. */
export async function checkSegment(
  vault: UnlockedVault,
  segment: SegmentId,
  recordings: readonly Recording[],
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<readonly DamagedSound[]> {
  const damaged = new Map<RecordingId, DamagedSound>();
  const note = (sound: DamagedSound) => void (damaged.has(sound.id) || damaged.set(sound.id, sound));
  const keys = new Map<RecordingId, CryptoKey>();
  for (const { id } of recordings) {
    const key = await vault.keyOf(id).catch(unlessDamaged);
    if (key === null) note({ id, part: 'key', chunk: null });
    else keys.set(id, key);
  }
  const parts = recordings.filter(({ id }) => keys.has(id)).flatMap(partsOf);
  for (const run of runsOf(parts)) {
    if (signal.aborted) break;
    for (const [part, sealed] of await readRun(vault, segment, run)) {
      const { id } = part.recording;
      const key = keys.get(id);
      if (sealed === null || key === undefined) note({ id, part: 'segment', chunk: part.chunk });
      else if (!(await opens(key, part, sealed))) note({ id, part: part.chunk === null ? 'peaks' : 'sound', chunk: part.chunk });
    }
    onBytes(run.reduce((sum, { length }) => sum + length, 0));
  }
  // What was burnt in, copied or destroyed meanwhile lies elsewhere now: its old place says nothing.
  const asRead = new Map(recordings.map((recording) => [recording.id, recording.location]));
  return [...damaged.values()].filter(({ id }) => vault.recordings.get(id)?.location === asRead.get(id));
}

function partsOf(recording: Recording): readonly Part[] {
  const { offset, peaksLength, soundLength } = recording.location;
  const chunkCount = Math.max(1, Math.ceil(soundLength / sealedChunkBytes));
  const parts: Part[] = [];
  if (peaksLength > 0) parts.push({ recording, chunk: null, chunkCount, offset, length: peaksLength });
  for (let chunk = 0; chunk < chunkCount; chunk++) {
    const start = chunk * sealedChunkBytes;
    const length = Math.min(sealedChunkBytes, soundLength - start);
    parts.push({ recording, chunk, chunkCount, offset: offset + peaksLength + start, length });
  }
  return parts;
}

/** Neighbours are read at once. */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  let endsAt = -1;
  let bytes = 0;
  for (const part of [...parts].sort((a, b) => a.offset - b.offset)) {
    const run = runs.at(-1);
    if (run !== undefined && part.offset === endsAt && bytes + part.length <= bytesPerRun) run.push(part);
    else {
      runs.push([part]);
      bytes = 0;
    }
    bytes += part.length;
    endsAt = part.offset + part.length;
  }
  return runs;
}

type ReadPart = readonly [Part, Uint8Array<ArrayBuffer> | null];

/** A segment that ends too early or that the disk refuses in one place still gives what it has: part by part. */
async function readRun(vault: UnlockedVault, segment: SegmentId, run: readonly Part[]): Promise<readonly ReadPart[]> {
  const start = run[0]?.offset ?? 0;
  const length = run.reduce((sum, part) => sum + part.length, 0);
  const whole = await vault.reread.segmentRange(segment, start, length).catch(unlessDamaged);
  if (whole !== null) return run.map((part) => [part, whole.subarray(part.offset - start, part.offset - start + part.length)]);
  const parts: ReadPart[] = [];
  for (const part of run)
    parts.push([part, await vault.reread.segmentRange(segment, part.offset, part.length).catch(unlessDamaged)]);
  return parts;
}

async function opens(key: CryptoKey, part: Part, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { recording, chunk, chunkCount } = part;
  const opening =
    chunk === null
      ? openPeaks(key, recording.id, sealed)
      : openSoundPart(key, recording.id, { firstChunk: chunk, chunkCount }, sealed);
  return (await opening.catch(unlessDamaged)) !== null;
}

const damageCodes: ReadonlySet<string> = new Set(['vault/record-damaged', 'vault/record-missing', 'vault/disk-error']);

/** A lock in the middle of a check is no damage. */
function unlessDamaged(thrown: unknown): null {
  if (thrown instanceof Failure && damageCodes.has(thrown.code)) return null;
  throw thrown;
}
