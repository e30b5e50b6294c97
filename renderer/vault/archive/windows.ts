/**
 * Cuts the entries of an archive into the pieces in which they are read and sealed: windows of whole entries, small ones first
 * so that the first recording can be played early, and long entries by themselves. Pure.
 */
import { limits } from './limits.ts';
import type { ArchiveEntry } from './archive-tree.ts';

export type ReadPlan =
  /** One read of `lengthBytes` at `offset` holds all of the entries. */
  | { readonly kind: 'window'; readonly offset: number; readonly lengthBytes: number; readonly entries: readonly ArchiveEntry[] }
  /** Read and sealed chunk by chunk. */
  | { readonly kind: 'long'; readonly entry: ArchiveEntry };

const kibibyte = 1024;
/** Unpacked bytes of the first windows, and of all after them: a segment of the store is one window. */
const firstWindowBytes = [128, 256, 512, 1024].map((size) => size * kibibyte);
const windowBytes = 2048 * kibibyte;
/** Many tiny entries make a window of few bytes but much work. */
const windowEntries = 256;
/** Bytes between two entries that are rather read along than a window ended for. */
const widestGapBytes = 64 * kibibyte;
/** The longest header that can stand before an entry's data. */
const longestHeaderBytes = 30 + 2 * 0xffff;

/** `entries` in archive order. A window is ended by its size, by a long entry, or by a gap that isn't worth reading. */
export function* planReads(entries: readonly ArchiveEntry[]): Generator<ReadPlan> {
  let open: ArchiveEntry[] = [];
  let openBytes = 0;
  let windows = 0;
  const close = (): ReadPlan => {
    const plan = windowOf(open);
    open = [];
    openBytes = 0;
    windows++;
    return plan;
  };

  for (const entry of entries) {
    const bytes = weight(entry);
    const last = open.at(-1);
    const isFull = openBytes + bytes > (firstWindowBytes[windows] ?? windowBytes) || open.length === windowEntries;
    if (last !== undefined && (isFull || entry.headerOffset - lastByte(last) > widestGapBytes)) yield close();
    if (bytes > limits.longEntryBytes) {
      if (open.length > 0) yield close();
      yield { kind: 'long', entry };
    } else {
      open.push(entry);
      openBytes += bytes;
    }
  }
  if (open.length > 0) yield close();
}

const weight = (entry: ArchiveEntry): number => Math.max(entry.sizeBytes, entry.compressedBytes);

/** Where the entry's bytes end at the latest: where the next one begins, unless bytes that belong to nobody lie between. */
const lastByte = (entry: ArchiveEntry): number =>
  Math.min(entry.endOffset, entry.headerOffset + longestHeaderBytes + entry.compressedBytes);

function windowOf(entries: readonly ArchiveEntry[]): ReadPlan {
  const offset = entries[0]?.headerOffset ?? 0;
  return { kind: 'window', offset, lengthBytes: Math.max(...entries.map(lastByte)) - offset, entries };
}
