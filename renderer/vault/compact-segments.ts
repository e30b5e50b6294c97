/**
 * Copies the live ranges of a segment that is mostly dead, so that the room of removed recordings can be given back. Sealed bytes
 * are bound to their recording, not to their segment, so nothing is opened and no key is needed. Vault worker. Reads only: whoever
 * asks commits what comes out, between other commits (compact-in-background.ts).
 */
import { toHex } from '../../shared/bytes.ts';
import { type RecordingId, type SegmentId, segmentId } from '../../shared/model/id.ts';
import type { Recording, SoundLocation } from '../../shared/model/recording.ts';
import { randomBytes } from './crypto/aes-gcm.ts';
import { segmentHeader, segmentHeaderBytes } from './crypto/seal-sound.ts';
import type { RecordStore } from './store/record-store.ts';
import type { SealedSegment, VaultChange } from './unlocked-vault.ts';
import type { VaultMemory } from './vault-memory.ts';

/** A commit of this is a matter of a moment, so nobody waits behind it for long. One recording may be longer. */
export const copiedAtOnceBytes = 1 << 20;
export const liveShareToKeep = 0.5;
const segmentIdBytes = 16;

export interface Move {
  readonly id: RecordingId;
  readonly from: SoundLocation;
  readonly to: SoundLocation;
}

/** One new segment, and who moves into it. */
export interface SegmentCopy {
  readonly segment: SealedSegment;
  readonly moves: readonly Move[];
}

/** What lives in each of these segments. One look at all recordings for all of them. */
export function recordingsIn(memory: VaultMemory, segments: readonly SegmentId[]): ReadonlyMap<SegmentId, readonly Recording[]> {
  const found = new Map<SegmentId, Recording[]>(segments.map((id) => [id, []]));
  for (const recording of memory.recordings.values()) found.get(recording.location.segmentId)?.push(recording);
  return found;
}

export async function isMostlyDead(store: RecordStore, id: SegmentId, live: readonly Recording[]): Promise<boolean> {
  if (live.length === 0) return false;
  const liveBytes = live.reduce((sum, recording) => sum + lengthOf(recording.location), segmentHeaderBytes);
  const totalBytes = await store.segmentBytes(id);
  return totalBytes !== null && liveBytes < totalBytes * liveShareToKeep;
}

/** As many as are copied at once; the rest is another copy. At least one each. */
export function inPortions(live: readonly Recording[]): readonly (readonly Recording[])[] {
  const portions: Recording[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const recording of live) {
    bytes += lengthOf(recording.location);
    if (bytes > copiedAtOnceBytes) {
      portions.push([]);
      bytes = lengthOf(recording.location);
    }
    portions.at(-1)?.push(recording);
  }
  return portions;
}

/** null when a range isn't there: then the segment stays as it is, for whoever can still read some of it. */
export async function copySegment(store: RecordStore, live: readonly Recording[]): Promise<SegmentCopy | null> {
  const id = segmentId(toHex(randomBytes(segmentIdBytes)));
  const parts: BlobPart[] = [segmentHeader(id)];
  const moves: Move[] = [];
  let offset = segmentHeaderBytes;
  for (const { id: recordingId, location: from } of live) {
    const bytes = await store.readSegment(from.segmentId, from.offset, lengthOf(from));
    if (bytes === null) return null;
    parts.push(bytes);
    moves.push({ id: recordingId, from, to: { ...from, segmentId: id, offset } });
    offset += bytes.byteLength;
  }
  return { segment: { id, blob: new Blob(parts) }, moves };
}

/**
 * The commit of a copy, as the vault is now: whoever was shredded or burnt in while it was made has another place or none, and
 * is not brought back. null when nobody is left to move.
 */
export function changeOf({ segment, moves }: SegmentCopy, memory: VaultMemory): VaultChange | null {
  const recordings = moves.flatMap(({ id, from, to }) => {
    const now = memory.recordings.get(id);
    return now === undefined || !isSamePlace(now.location, from) ? [] : { ...now, location: to };
  });
  return recordings.length === 0 ? null : { segments: [segment], recordings, isMove: true };
}

export function isSamePlace(a: SoundLocation, b: SoundLocation): boolean {
  return a.segmentId === b.segmentId && a.offset === b.offset && a.soundLength === b.soundLength;
}

const lengthOf = ({ peaksLength, soundLength }: SoundLocation): number => peaksLength + soundLength;
