/**
 * What every container is read into, whatever it was packed as: entries in one address space ([Note: one address space]). A ZIP's
 * entry has a header before its bytes; a member of a TAR and a file of a folder lie there bare. Nested archives and unpacked streams
 * have address ranges of their own behind what main serves, so that whoever reads an entry needs to know its range alone.
 */
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { ByteSource } from './byte-source.ts';

/** A file of the archive; folders are none. Its bytes lie at `source`, from `headerOffset` to before `endOffset`. */
export interface ArchiveEntry {
  /** Place in archive order, which is the order of the bytes: the entry's identity. */
  readonly index: number;
  /** NFC, `/` between parts. Never a path on disk. */
  readonly name: string;
  /** As its header has it; empty where no header stands before the bytes. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly headerOffset: number;
  /** Where whatever comes after this entry begins; its bytes end before. */
  readonly endOffset: number;
  /** No header stands before it, and nothing states its checksum. */
  readonly isBare: boolean;
  /** Wall-clock time read as UTC where the container knows no zone. */
  readonly modifiedMs: number | null;
  /** Why it isn't unpacked. null: it may be. */
  readonly reason: EntryReason | null;
}

export interface ArchiveTree {
  /** The address space. Closing it closes what main serves. */
  readonly source: ByteSource;
  readonly entries: readonly ArchiveEntry[];
  /** SHA-256, hex: the same for the same archive under any name (docs/adr/0010). */
  readonly fingerprint: string;
}

/** An entry before its place among all is known. */
export type UnplacedEntry = Omit<ArchiveEntry, 'index'>;

/** In the order of their bytes, which is the order in which they are sealed. */
export function treeOf(source: ByteSource, unplaced: readonly UnplacedEntry[], fingerprint: string): ArchiveTree {
  const inOrder = [...unplaced].sort((a, b) => a.headerOffset - b.headerOffset);
  const entries = inOrder.map((entry, index) => ({ ...entry, index }));
  return { source, entries, fingerprint };
}
