/** Reads one entry whole, for the adapters: texts, tables and PDFs. Vault worker. Bounded by the limits. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { EntryDamage, unpack } from './inflate.ts';
import { limits } from './limits.ts';
import { dataStart } from './local-header.ts';
import type { ArchiveEntry } from './archive-tree.ts';

/** Rejects with a Failure: of the source, or one that says how the entry is damaged. */
export async function readZipEntry(source: ByteSource, entry: ArchiveEntry): Promise<Bytes> {
  try {
    return await unpackEntry(source, entry);
  } catch (thrown) {
    throw thrown instanceof EntryDamage ? failureOfDamage(thrown, entry) : thrown;
  }
}

/** The same for whoever sets the entry aside: throws EntryDamage. */
export async function unpackEntry(source: ByteSource, entry: ArchiveEntry): Promise<Bytes> {
  if (entry.sizeBytes > limits.metadataBytes) throw new Failure('archive/bomb', { sizeBytes: entry.sizeBytes });
  const longestHeader = 30 + 2 * 0xffff;
  const end = Math.min(entry.endOffset, entry.headerOffset + longestHeader + entry.compressedBytes);
  const bytes = await readRange(source, entry.headerOffset, end - entry.headerOffset);
  const start = dataStart(bytes, entry, entry.rawName);
  if (start === null) throw new EntryDamage('damaged-header');
  return unpack(bytes.subarray(start, start + entry.compressedBytes), entry);
}

export const failureOfDamage = ({ reason }: EntryDamage, { index }: ArchiveEntry): Failure =>
  new Failure(codes[reason] ?? 'archive/unreadable', { entry: index });

const codes: Partial<Record<EntryReason, FailureCode>> = {
  'damaged-header': 'archive/inconsistent',
  'damaged-truncated': 'archive/truncated',
  'unsafe-size': 'archive/bomb',
};
