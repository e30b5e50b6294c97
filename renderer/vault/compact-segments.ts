/**
 * Gives back the room that removed recordings took: segments that are mostly dead are copied, live ranges only. Sealed bytes
 * are bound to their recording, not to their segment, so nothing is opened and no key is needed. Vault worker, at lock alone,
 * when nobody holds a location any more. The change that comes out is a commit of its own behind the lock's turn of the root:
 * whoever cuts the lock short loses room, nothing else.
 */
import { toHex } from '../../shared/bytes.ts';
import { type SegmentId, segmentId } from '../../shared/model/id.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { randomBytes } from './crypto/aes-gcm.ts';
import { segmentHeader, segmentHeaderBytes } from './crypto/seal-sound.ts';
import type { RecordStore } from './store/record-store.ts';
import type { SealedSegment } from './unlocked-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

/** Bytes copied at one lock: locking must stay a matter of a moment. What is left over keeps its room. */
const copiedAtOnceBytes = 4 << 20;
const liveShareToKeep = 0.5;
const segmentIdBytes = 16;

export interface CompactedSegments {
  readonly segments: readonly SealedSegment[];
  readonly recordings: readonly Recording[];
}

export async function compactSegments(store: RecordStore, memory: VaultMemory): Promise<CompactedSegments> {
  const segments: SealedSegment[] = [];
  const recordings: Recording[] = [];
  let copiedBytes = 0;
  for (const [id, live] of recordingsBySegment(memory)) {
    const liveBytes = live.reduce((sum, recording) => sum + lengthOf(recording), segmentHeaderBytes);
    const totalBytes = await store.segmentBytes(id);
    const isMostlyDead = totalBytes !== null && liveBytes < totalBytes * liveShareToKeep;
    if (!isMostlyDead || copiedBytes + liveBytes > copiedAtOnceBytes) continue;
    const copy = await copySegment(store, live);
    if (copy === null) continue;
    copiedBytes += liveBytes;
    segments.push(copy.segment);
    recordings.push(...copy.recordings);
  }
  return { segments, recordings };
}

function recordingsBySegment(memory: VaultMemory): ReadonlyMap<SegmentId, readonly Recording[]> {
  const thinned = new Map<SegmentId, Recording[]>();
  for (const id of memory.thinnedSegments) thinned.set(id, []);
  if (thinned.size > 0)
    for (const recording of memory.recordings.values()) thinned.get(recording.location.segmentId)?.push(recording);
  return thinned;
}

/** null when a range isn't there: then the segment stays as it is, for whoever can still read some of it. */
async function copySegment(store: RecordStore, live: readonly Recording[]) {
  const id = segmentId(toHex(randomBytes(segmentIdBytes)));
  const parts: BlobPart[] = [segmentHeader(id)];
  const recordings: Recording[] = [];
  let offset = segmentHeaderBytes;
  for (const recording of live) {
    const bytes = await store.readSegment(recording.location.segmentId, recording.location.offset, lengthOf(recording));
    if (bytes === null) return null;
    parts.push(bytes);
    recordings.push({ ...recording, location: { ...recording.location, segmentId: id, offset } });
    offset += bytes.byteLength;
  }
  return { segment: { id, blob: new Blob(parts) }, recordings };
}

function lengthOf({ location }: Recording): number {
  return location.peaksLength + location.soundLength;
}
