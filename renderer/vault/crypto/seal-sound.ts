/**
 * Seals and opens the sound and the peaks of one recording under the recording's own key (docs/vault-format.md [V6]).
 * Runs in the sealing helpers (import) and in the vault worker (playback, burn-in). Stores nothing, keeps no key.
 *
 * A recording key seals one version of one recording and nothing else, ever: only so may the nonce be a mere number.
 * New sound for an old recording (a burn-in) takes a new key.
 */
import { assert } from '../../../shared/assert.ts';
import { type Bytes, fromHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId, SegmentId } from '../../../shared/model/id.ts';
import { decrypt, encrypt, importContentKey, keyBytes, nonceBytes, randomBytes, tagBytes } from './aes-gcm.ts';
import { clearHeader, clearHeaderBytes, writeMagic } from './clear-header.ts';

/** Plain bytes of every chunk but the last, which may be shorter (and is empty for empty sound alone). */
export const soundChunkBytes = 256 * 1024;
export const segmentHeaderBytes = clearHeaderBytes;

export const sealedChunkBytes = soundChunkBytes + tagBytes;
const chunksInFlight = 8;
const kinds = { sound: 1, peaks: 2 } as const;
type Kind = keyof typeof kinds;

/** The clear bytes at the head of a segment. Offsets of a SoundLocation count from the head's first byte. */
export function segmentHeader(id: SegmentId): Bytes {
  return clearHeader('OVHDSEGM', fromHex(id));
}

export function newRecordingKey(): Bytes {
  return randomBytes(keyBytes);
}

/** Non-extractable. The caller wipes or hands over `raw`. */
export function importRecordingKey(raw: Bytes): Promise<CryptoKey> {
  assert(raw.byteLength === keyBytes, 'a recording key has 32 bytes');
  return importContentKey(raw);
}

/** Bytes of sound once sealed: 16 more for each chunk begun, at least one chunk. */
export function sealedSoundBytes(plainBytes: number): number {
  return plainBytes + tagBytes * Math.max(1, Math.ceil(plainBytes / soundChunkBytes));
}

/** One chunk, for sound that comes in piece by piece. The caller numbers them from 0 and marks the last one. */
export function sealSoundChunk(
  key: CryptoKey,
  id: RecordingId,
  chunkNumber: number,
  isLast: boolean,
  plain: Uint8Array,
): Promise<Bytes> {
  assert(plain.byteLength <= soundChunkBytes, 'a chunk holds at most 256 KiB');
  assert(isLast || plain.byteLength === soundChunkBytes, 'every chunk but the last is full');
  return encrypt(key, nonceOf('sound', chunkNumber), boundData('sound', id, chunkNumber, isLast), plain);
}

/** All chunks in order, eight at a time under way. */
export async function sealSound(key: CryptoKey, id: RecordingId, plain: Uint8Array): Promise<readonly Bytes[]> {
  const count = Math.max(1, Math.ceil(plain.byteLength / soundChunkBytes));
  return inFlight(count, (number) => {
    const start = number * soundChunkBytes;
    return sealSoundChunk(key, id, number, number === count - 1, plain.subarray(start, start + soundChunkBytes));
  });
}

/** The whole sound, or `vault/record-damaged`: a chunk changed, missing, moved, or of another recording. */
export function openSound(key: CryptoKey, id: RecordingId, sealed: Bytes): Promise<Bytes> {
  const chunkCount = Math.max(1, Math.ceil(sealed.byteLength / sealedChunkBytes));
  return openSoundPart(key, id, { firstChunk: 0, chunkCount }, sealed);
}

/**
 * Part of a sound that is too long to be held whole: chunks from number `firstChunk` of `chunkCount` on, as they are stored. Or
 * `vault/record-damaged`.
 */
export async function openSoundPart(
  key: CryptoKey,
  id: RecordingId,
  part: { readonly firstChunk: number; readonly chunkCount: number },
  sealed: Bytes,
): Promise<Bytes> {
  const count = Math.max(1, Math.ceil(sealed.byteLength / sealedChunkBytes));
  // Most recordings are one chunk: what WebCrypto gives back is the sound, and nothing has to be put together.
  if (count === 1) return await openSoundChunk(key, id, part.firstChunk, part.chunkCount, sealed);
  const plain = new Uint8Array(Math.max(0, sealed.byteLength - count * tagBytes));
  await inFlight(count, async (n) => {
    const number = part.firstChunk + n;
    const chunk = sealed.subarray(n * sealedChunkBytes, (n + 1) * sealedChunkBytes);
    plain.set(await openSoundChunk(key, id, number, part.chunkCount, chunk), n * soundChunkBytes);
  });
  return plain;
}

async function openSoundChunk(key: CryptoKey, id: RecordingId, chunk: number, chunks: number, sealed: Bytes): Promise<Bytes> {
  const opened = await decrypt(key, nonceOf('sound', chunk), boundData('sound', id, chunk, chunk === chunks - 1), sealed);
  if (opened === null) throw new Failure('vault/record-damaged', { part: 'sound', chunk, chunks });
  return opened;
}

export function sealPeaks(key: CryptoKey, id: RecordingId, peaks: Int8Array): Promise<Bytes> {
  const bytes = new Uint8Array(peaks.buffer, peaks.byteOffset, peaks.byteLength);
  return encrypt(key, nonceOf('peaks', 0), boundData('peaks', id, 0, true), bytes);
}

export async function openPeaks(key: CryptoKey, id: RecordingId, sealed: Bytes): Promise<Int8Array<ArrayBuffer>> {
  const opened = await decrypt(key, nonceOf('peaks', 0), boundData('peaks', id, 0, true), sealed);
  if (opened === null) throw new Failure('vault/record-damaged', { part: 'peaks' });
  return new Int8Array(opened.buffer, opened.byteOffset, opened.byteLength);
}

/** Kind, seven zeros, chunk number: unique for its key, because a key seals each chunk of each kind once. */
function nonceOf(kind: Kind, chunkNumber: number): Bytes {
  const nonce = new Uint8Array(nonceBytes);
  nonce[0] = kinds[kind];
  new DataView(nonce.buffer).setUint32(8, chunkNumber);
  return nonce;
}

/** Magic, version, kind, last flag, recording, chunk: a chunk opens in its own place only. */
function boundData(kind: Kind, id: RecordingId, chunkNumber: number, isLast: boolean): Bytes {
  const bound = new Uint8Array(clearHeaderBytes);
  writeMagic(bound, 'OVHDSOND');
  const view = new DataView(bound.buffer);
  view.setUint8(9, kinds[kind]);
  view.setUint8(10, isLast ? 1 : 0);
  view.setBigUint64(16, BigInt(id));
  view.setUint32(24, chunkNumber);
  return bound;
}

/** Runs `work` for 0 to count - 1, eight at a time. Results in order; the first failure ends it. */
async function inFlight<T>(count: number, work: (number: number) => Promise<T>): Promise<T[]> {
  const results = new Array<T>(count);
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const number = next++;
      results[number] = await work(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(chunksInFlight, count) }, lane));
  return results;
}
