/**
 * The vault while it is open, as the use cases see it: everything plain in memory, and one way to change it.
 * Implemented by keyed-vault.ts; create-vault.ts and open-vault.ts hand one out.
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { ImportedArchive, UnlinkedLine } from '../../shared/model/archive.ts';
import type { ArchiveId, RecordingId, SegmentId } from '../../shared/model/id.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { Recording, SoundLocation } from '../../shared/model/recording.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';

/** Sealed sound of many recordings, about 2 MiB, or one long recording. Made by seal-recordings. */
export interface SealedSegment {
  readonly id: SegmentId;
  readonly blob: Blob;
}

/** Small lists that are kept whole, each sealed as a page of its own. */
export interface VaultDocuments {
  readonly archives: readonly ImportedArchive[];
  readonly tags: readonly Tag[];
  readonly receipts: readonly Receipt[];
  readonly place: Place | null;
}

/** What one commit does: all of it or nothing, in one strict transaction. */
export interface VaultChange {
  readonly segments?: readonly SealedSegment[];
  /** New recordings (with `keys`) or new versions of known ones. */
  readonly recordings?: readonly Recording[];
  /** Fresh recording keys, 32 bytes each, by id. The vault takes them over. */
  readonly keys?: ReadonlyMap<RecordingId, Bytes>;
  readonly removed?: readonly RecordingId[];
  readonly documents?: Partial<VaultDocuments>;
  /** Unlinked lines by archive: replaces what each had. */
  readonly lines?: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>;
}

/** A commit that turned the root key: what the old epoch could open and the new one can't is gone. */
export interface EpochTurn {
  readonly fromEpoch: number;
  readonly toEpoch: number;
}

export interface UnlockedVault {
  readonly epoch: number;
  /** In id order. Live: always what the last commit left. */
  readonly recordings: ReadonlyMap<RecordingId, Recording>;
  readonly documents: VaultDocuments;
  readonly lines: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>;

  /** The next `count` recording ids, in order. Never given twice in a session; unused ones are simply missing. */
  takeRecordingIds(count: number): readonly RecordingId[];

  /** Commits run one after the other in the order they were asked. Memory changes only after the disk has it. */
  commit(change: VaultChange): Promise<void>;
  /** A commit under a new root key, the old root overwritten on disk before this resolves: shred, burn-in. */
  commitAndTurn(change: VaultChange): Promise<EpochTurn>;
  /** Turns the root if this session left old versions behind, then drops every key. Nothing answers afterwards. */
  close(place: Place | null): Promise<void>;

  /** Sealed bytes of one recording: only its range of the segment is read. */
  readSealed(location: SoundLocation): Promise<{ readonly peaks: Bytes | null; readonly sound: Bytes }>;
  /** The recording's key, for opening its sound. Non-extractable, made on demand. */
  keyOf(id: RecordingId): Promise<CryptoKey>;

  /** Called after each commit with the ids that were put or removed (empty when documents alone changed). */
  onCommitted(
    listener: (changed: { readonly put: readonly RecordingId[]; readonly removed: readonly RecordingId[] }) => void,
  ): () => void;
}
