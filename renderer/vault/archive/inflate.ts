/**
 * Unpacks one entry and proves it against the directory. Sealing helpers and vault worker.
 *
 * [Note: deflate as gzip] A raw deflate stream between ten bytes of gzip header and eight of trailer (CRC-32 and size, both
 * from the directory) goes through the platform's DecompressionStream: zlib then checks the sum, the size and that nothing
 * hangs on, at a quarter of what a checksum in script costs. Whatever it says, no more is taken than the directory stated.
 *
 * [Note: packed slices] Chromium unpacks all of one written piece before the first byte of it can be read (measured: 256 MB of
 * 260 KB). So packed bytes are written by slices: what a lying size costs is at most a thousand times one slice, not the entry.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import { crc32 } from './crc32.ts';
import type { StatedEntry } from './local-header.ts';

/** What the packed bytes are proved against. */
export type StatedContent = Pick<StatedEntry, 'method' | 'crc32' | 'sizeBytes' | 'isBare'>;

/** Thrown by what unpacks: this entry is set aside, the import goes on. */
export class EntryDamage extends Error {
  readonly reason: EntryReason;
  constructor(reason: EntryReason) {
    super(reason);
    this.reason = reason;
  }
}

const stored = 0;
/** [Note: packed slices] Deflate packs 1,032 : 1 at best, so 33 MiB. */
const sliceBytes = 32 * 1024;
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * The whole content, in `room` (at least as long; the caller may use it again). A stored entry's is a view of `packed`. Throws
 * EntryDamage.
 */
export async function unpack(packed: Bytes, stated: StatedContent, room = new Uint8Array(stated.sizeBytes)): Promise<Bytes> {
  if (stated.method === stored) {
    if (!stated.isBare && crc32(packed) !== stated.crc32) throw new EntryDamage('damaged-checksum');
    return packed;
  }
  const content = room.subarray(0, stated.sizeBytes);
  const stream = new DecompressionStream('gzip');
  const writing = write(stream.writable, packed, stated);
  const reader = stream.readable.getReader();
  try {
    let filled = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const chunk: Uint8Array = read.value;
      if (filled + chunk.byteLength > content.byteLength) throw new EntryDamage('unsafe-size');
      content.set(chunk, filled);
      filled += chunk.byteLength;
    }
    await writing;
    if (filled !== content.byteLength) throw new EntryDamage('damaged-truncated');
    return content;
  } catch (thrown) {
    void reader.cancel().catch(() => undefined);
    if (thrown instanceof EntryDamage) throw thrown;
    throw new EntryDamage(await diagnose(packed, stated));
  }
}

/** The content piece by piece, proved at its end: what came before is worth nothing if this throws EntryDamage. */
export async function* unpackChunks(packed: AsyncIterable<Bytes>, stated: StatedContent): AsyncGenerator<Bytes> {
  const pieces = stated.method === stored ? packed : inflateChunks(packed, stated);
  // What is packed is checked by zlib, and a bare file has nothing to be checked against.
  const isChecked = stated.method === stored && !stated.isBare;
  let crc = 0;
  let unpacked = 0;
  for await (const piece of pieces) {
    unpacked += piece.byteLength;
    if (unpacked > stated.sizeBytes) throw new EntryDamage('unsafe-size');
    if (isChecked) crc = crc32(piece, crc);
    yield piece;
  }
  if (unpacked !== stated.sizeBytes) throw new EntryDamage('damaged-truncated');
  if (isChecked && crc !== stated.crc32) throw new EntryDamage('damaged-checksum');
}

async function* inflateChunks(packed: AsyncIterable<Bytes>, stated: StatedContent): AsyncGenerator<Bytes> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  let sourceFailure: Error | null = null;
  const writing = (async () => {
    await writer.write(gzipHeader);
    for await (const piece of sourced(packed, (failure) => (sourceFailure = failure)))
      for (const slice of slices(piece)) await writer.write(slice);
    await writer.write(gzipTrailer(stated));
    await writer.close();
  })();
  // Its failure comes out at the reading end as well; here it only must not count as unhandled.
  writing.catch((thrown: unknown) => writer.abort(thrown).catch(() => undefined));
  const reader = stream.readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    await writing;
  } catch (thrown) {
    if (sourceFailure !== null) throw sourceFailure as Error;
    throw thrown instanceof TypeError || isZlibError(thrown) ? new EntryDamage('damaged-checksum') : thrown;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Tells a failing source from a failing stream. */
async function* sourced(packed: AsyncIterable<Bytes>, onFailure: (failure: Error) => void): AsyncGenerator<Bytes> {
  try {
    yield* packed;
  } catch (thrown) {
    onFailure(thrown instanceof Error ? thrown : new Error('Broken promise: a source rejects with an error'));
    throw thrown;
  }
}

/** Node's DecompressionStream rejects with zlib's own error, browsers with a TypeError. */
const isZlibError = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_');

function write(writable: WritableStream<BufferSource>, packed: Bytes, stated: StatedContent): Promise<unknown> {
  const writer = writable.getWriter();
  const steps = [gzipHeader, ...slices(packed), gzipTrailer(stated)];
  const writes = [...steps.map((step) => writer.write(step)), writer.close()];
  const all = Promise.all(writes);
  // The reading end reports it; here it only must not count as unhandled.
  all.catch(() => undefined);
  for (const one of writes) one.catch(() => undefined);
  return all;
}

function* slices(packed: Bytes): Generator<Bytes> {
  for (let at = 0; at < packed.byteLength; at += sliceBytes) yield packed.subarray(at, at + sliceBytes);
}

function gzipTrailer(stated: StatedContent): Bytes {
  const trailer = new Uint8Array(8);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, stated.crc32, true);
  view.setUint32(4, stated.sizeBytes % 2 ** 32, true);
  return trailer;
}

/** Why a damaged entry is: once more without the check. Rare, so it may cost. */
async function diagnose(packed: Bytes, stated: StatedContent): Promise<EntryReason> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const writes = [...slices(packed)].map((slice) => writer.write(slice));
  for (const step of [...writes, writer.close()]) step.catch(() => undefined);
  const reader = stream.readable.getReader();
  let unpacked = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      unpacked += (read.value as Uint8Array).byteLength;
      if (unpacked > stated.sizeBytes) return 'unsafe-size';
    }
    return unpacked === stated.sizeBytes ? 'damaged-checksum' : 'damaged-truncated';
  } catch {
    // The deflate stream itself breaks off or makes no sense, however far it came.
    return 'damaged-truncated';
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
