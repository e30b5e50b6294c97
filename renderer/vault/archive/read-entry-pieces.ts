/**
 * Reads one entry piece by piece, for adapters whose texts are too large for memory: a chat of a decade as one JSON file. Vault
 * worker. What lies about at any time is one read and what it unpacks to, however large the entry is.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { EntryDamage, unpackChunks } from './inflate.ts';
import { dataStart } from './local-header.ts';
import { failureOfDamage } from './read-zip-entry.ts';
import type { ArchiveEntry } from './archive-tree.ts';

const readBytes = 1 << 20;
/** A local header with the longest name and the longest extra fields. */
const longestHeader = 30 + 2 * 0xffff;

/**
 * In order, each piece the caller's own. Whether the entry is whole is known at its end: rejects with a Failure of the source, or
 * with one that says how the entry is damaged. Leaving off early is fine.
 */
export async function* readEntryPieces(source: ByteSource, entry: ArchiveEntry): AsyncGenerator<Bytes> {
  const headBytes = Math.min(longestHeader, entry.endOffset - entry.headerOffset);
  const start = dataStart(await readRange(source, entry.headerOffset, headBytes), entry, entry.rawName);
  if (start === null) throw new Failure('archive/inconsistent', { what: 'local-header', entry: entry.index });
  try {
    yield* unpackChunks(packedBytes(source, entry.headerOffset + start, entry.compressedBytes), entry);
  } catch (thrown) {
    throw thrown instanceof EntryDamage ? failureOfDamage(thrown, entry) : thrown;
  }
}

async function* packedBytes(source: ByteSource, offset: number, lengthBytes: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < lengthBytes; at += readBytes) {
    yield* await source.readParts(offset + at, Math.min(readBytes, lengthBytes - at));
  }
}
