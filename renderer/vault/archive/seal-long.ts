/**
 * Seals one long recording while it is unpacked, chunk by chunk, so that an hour of sound takes no more memory than a few
 * seconds. Where seal-recordings.ts works on whole ones. A segment of its own holds it. Plain sound stays in here; it is never
 * put into a Blob, because the browser may write a Blob to disk.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import {
  importRecordingKey,
  newRecordingKey,
  sealPeaks,
  sealSoundChunk,
  segmentHeader,
  soundChunkBytes,
} from '../crypto/seal-sound.ts';
import { EntryDamage, unpackChunks } from './inflate.ts';
import { dataStart } from './local-header.ts';
import { LongSound } from './long-sound.ts';
import type { LongEntryToSeal, SealedWindow } from './sealing.ts';
import { weighBlob } from './weigh-blob.ts';
import { inChunks } from './in-chunks.ts';

/** Sealed chunks that are put together into one Blob: it then no longer lies in this process's memory. */
const chunksPerBlob = 8;

export async function sealLong(long: LongEntryToSeal, pieces: AsyncIterable<Bytes>): Promise<SealedWindow> {
  const { entryIndex } = long.entry;
  try {
    return await sealPieces(long, pieces);
  } catch (thrown) {
    if (!(thrown instanceof EntryDamage)) throw thrown;
    return { segment: null, entries: [{ outcome: 'set-aside', entryIndex, reason: thrown.reason }] };
  }
}

async function sealPieces({ entry, name, segmentId }: LongEntryToSeal, pieces: AsyncIterable<Bytes>): Promise<SealedWindow> {
  const { entryIndex, id, sizeBytes } = entry;
  const key = newRecordingKey();
  const sealingKey = await importRecordingKey(key);
  const sound = new LongSound(sizeBytes);
  const blobs: Blob[] = [];
  let sealing: Promise<Bytes>[] = [];
  let chunkNumber = 0;
  let soundLength = 0;
  const put = async () => {
    const chunks = await Promise.all(sealing);
    sealing = [];
    for (const chunk of chunks) soundLength += chunk.byteLength;
    blobs.push(new Blob(chunks));
  };

  for await (const { chunk, isLast } of inChunks(unpackChunks(packedBytes(entry, name, pieces), entry), soundChunkBytes)) {
    sound.add(chunk);
    sealing.push(sealSoundChunk(sealingKey, id, chunkNumber++, isLast, chunk));
    if (sealing.length === chunksPerBlob || isLast) await put();
  }

  const { facts, peaks, speechMs, isTruncated, sha256 } = await sound.finish();
  if (entry.knownHashes.includes(sha256)) return { segment: null, entries: [{ outcome: 'known', entryIndex, sha256 }] };
  const header = segmentHeader(segmentId);
  const sealedPeaks = peaks.byteLength === 0 ? new Uint8Array(0) : await sealPeaks(sealingKey, id, peaks);
  const location = { segmentId, offset: header.byteLength, peaksLength: sealedPeaks.byteLength, soundLength };
  const blob = new Blob([header, sealedPeaks, ...blobs]);
  weighBlob(blob.size);
  return {
    segment: { id: segmentId, blob },
    entries: [
      { outcome: 'sealed', entryIndex, id, key, sound: { ...facts, sizeBytes, sha256 }, speechMs, location, isTruncated },
    ],
  };
}

/** The packed data alone: checks the header at the front of the pieces and stops where the data ends. */
async function* packedBytes(entry: LongEntryToSeal['entry'], name: Bytes, pieces: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let left = entry.compressedBytes;
  let isFirst = true;
  for await (const piece of pieces) {
    let data = piece;
    if (isFirst) {
      const start = dataStart(piece, entry, name);
      if (start === null || start > piece.byteLength) throw new EntryDamage('damaged-header');
      data = piece.subarray(start);
      isFirst = false;
    }
    const wanted = data.subarray(0, Math.min(left, data.byteLength));
    left -= wanted.byteLength;
    if (wanted.byteLength > 0) yield wanted;
    if (left === 0) return;
  }
  if (left > 0) throw new EntryDamage('damaged-truncated');
}
