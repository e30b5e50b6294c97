/**
 * Reads and judges the directory of a ZIP before a single byte is unpacked: all refusals of docs/archive-safety.md. What is
 * wrong with the archive as a whole is a Failure; what is wrong with one entry sets that entry aside, with its reason.
 * Vault worker.
 */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { ArchiveEntry, ArchiveTree } from './archive-tree.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { type DirectoryEnd, findDirectory, tailBytes } from './directory-end.ts';
import { type DirectoryEntry, parseDirectory } from './directory-entries.ts';
import { reasonAgainstName, reasonAgainstSize } from './judge-entry.ts';
import { limits } from './limits.ts';

const fixedHeaderBytes = 30;
/** With the tail, most directories come in the same read. */
const usualTailBytes = 256 * 1024;
const oneDisk: readonly number[] = [0];
const stored = 0;
const deflated = 8;

/** `disks`: where each disk of a split ZIP begins in the source; a whole one is its only disk. */
export async function readZipDirectory(source: ByteSource, disks: readonly number[] = oneDisk): Promise<ArchiveTree> {
  const { sizeBytes } = source;
  if (sizeBytes < 22) throw new Failure(sizeBytes === 0 ? 'archive/empty' : 'archive/not-a-zip');
  const tailLength = Math.min(sizeBytes, Math.max(tailBytes, usualTailBytes));
  const tailOffset = sizeBytes - tailLength;
  const [tail, head] = await Promise.all([readRange(source, tailOffset, tailLength), readRange(source, 0, 4)]);
  const end = findDirectory(tail, tailOffset, head, disks);
  if (end.directoryBytes > limits.directoryBytes)
    throw new Failure('archive/too-many-entries', { directoryBytes: end.directoryBytes });
  if (end.entryCount > limits.entries)
    throw new Failure('archive/too-many-entries', { entries: end.entryCount, limit: limits.entries });
  const bytes =
    end.directoryOffset >= tailOffset
      ? tail.subarray(end.directoryOffset - tailOffset, end.directoryOffset - tailOffset + end.directoryBytes)
      : await readRange(source, end.directoryOffset, end.directoryBytes);
  const entries = judge(parseDirectory(bytes, end, disks), end, sizeBytes);
  return { source, entries, fingerprint: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) };
}

function judge(parsed: readonly DirectoryEntry[], end: DirectoryEnd, archiveBytes: number): readonly ArchiveEntry[] {
  const inOrder = [...parsed].sort((a, b) => a.headerOffset - b.headerOffset);
  const files = inOrder.filter((entry) => !entry.isFolder);
  if (files.length === 0) throw new Failure('archive/empty');
  assertApart(inOrder, end);
  assertNoBomb(files, archiveBytes);
  if (files.every((entry) => entry.isEncrypted || entry.sizeBytes === 0) && files.some((entry) => entry.isEncrypted)) {
    throw new Failure('archive/encrypted', { entries: files.length });
  }

  const entries: ArchiveEntry[] = [];
  let unsafeNames = 0;
  for (const [place, entry] of inOrder.entries()) {
    if (entry.isFolder) continue;
    const reason = reasonAgainst(entry);
    if (reason === 'unsafe-name') unsafeNames++;
    const endOffset = inOrder[place + 1]?.headerOffset ?? end.directoryOffset;
    entries.push(fileOf(entry, entries.length, endOffset, reason));
  }
  if (unsafeNames === files.length) throw new Failure('archive/unsafe-name', { entries: files.length });
  return entries;
}

/** Field by field: a hundred thousand entries copied by spreading take a second. */
function fileOf(entry: DirectoryEntry, index: number, endOffset: number, reason: EntryReason | null): ArchiveEntry {
  return {
    index,
    name: entry.name,
    rawName: entry.rawName,
    flags: entry.flags,
    method: entry.method,
    crc32: entry.crc32,
    compressedBytes: entry.compressedBytes,
    sizeBytes: entry.sizeBytes,
    headerOffset: entry.headerOffset,
    endOffset,
    isBare: false,
    modifiedMs: entry.modifiedMs,
    reason,
  };
}

/** Every entry has bytes of its own, before the directory: two on one header, or one inside another, is a bomb or a mask. */
function assertApart(inOrder: readonly DirectoryEntry[], end: DirectoryEnd): void {
  for (const [place, entry] of inOrder.entries()) {
    const entryEnd = entry.headerOffset + fixedHeaderBytes + entry.rawName.byteLength + entry.compressedBytes;
    const next = inOrder[place + 1];
    if (next !== undefined && entryEnd > next.headerOffset) throw new Failure('archive/overlap', { entry: place });
    if (entryEnd > end.directoryOffset) throw new Failure('archive/inconsistent', { what: 'entry-range', entry: place });
  }
}

function assertNoBomb(files: readonly DirectoryEntry[], archiveBytes: number): void {
  let totalBytes = 0;
  for (const { sizeBytes, compressedBytes } of files) {
    totalBytes += sizeBytes;
    const ratio = sizeBytes / Math.max(1, compressedBytes);
    if (sizeBytes > limits.ratioFromEntryBytes && ratio > limits.ratio) {
      throw new Failure('archive/bomb', { sizeBytes, ratio: Math.round(ratio), limit: limits.ratio });
    }
  }
  const ratio = totalBytes / archiveBytes;
  if (totalBytes > limits.totalBytes || (totalBytes > limits.ratioFromTotalBytes && ratio > limits.ratio)) {
    throw new Failure('archive/bomb', { totalBytes, ratio: Math.round(ratio), limit: limits.ratio });
  }
}

function reasonAgainst(entry: DirectoryEntry): EntryReason | null {
  const againstName = reasonAgainstName(entry.name);
  if (againstName !== null) return againstName;
  if (entry.isLink) return 'link';
  if (entry.isEncrypted) return 'encrypted';
  if (entry.sizeBytes === 0) return 'empty-file';
  if (entry.method !== stored && entry.method !== deflated) return 'damaged-method';
  if (entry.method === stored && entry.sizeBytes !== entry.compressedBytes) return 'damaged-header';
  return reasonAgainstSize(entry.sizeBytes);
}
