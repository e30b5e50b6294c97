/**
 * The vault while it is open, as the use cases see it: everything plain in memory, and one way to change it.
 * Implemented by keyed-vault.ts; create-vault.ts and open-vault.ts hand one out.
 */
import type { Bytes } from '../../shared/bytes.ts';
import type { ImportedArchive, UnlinkedLine } from '../../shared/model/archive.ts';
import type { MadeBackup } from '../../shared/model/backup.ts';
import type { DamagedPage, LastCheck, OpeningFindings } from '../../shared/model/damage.ts';
import type { KeyCare } from '../../shared/model/key-slot.ts';
import type { ArchiveId, RecordingId, SegmentId } from '../../shared/model/id.ts';
import type { RememberedAnswer } from '../../shared/model/import-question.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { Recording, SoundLocation } from '../../shared/model/recording.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Place, SavedView } from '../../shared/seams/vault-protocol.ts';
import type { KeySlots } from './key-slots.ts';
import type { HistoryPage } from './library/history-pages.ts';

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
  readonly backups: readonly MadeBackup[];
  readonly place: Place | null;
  readonly care: KeyCare | null;
  readonly lastCheck: LastCheck | null;
  readonly answers: readonly RememberedAnswer[];
  readonly views: readonly SavedView[];
}

/** What one commit does: all of it or nothing, in one strict transaction. */
export interface VaultChange {
  readonly segments?: readonly SealedSegment[];
  /** New recordings (with `keys`) or new versions of known ones. */
  readonly recordings?: readonly Recording[];
  /** Fresh recording keys, 32 bytes each, by id. The vault takes them over. */
  readonly keys?: ReadonlyMap<RecordingId, Bytes>;
  readonly removed?: readonly RecordingId[];
  /** The same recordings at another place in the database: nothing that anybody sees. Made by the vault itself. */
  readonly isMove?: boolean;
  readonly documents?: Partial<VaultDocuments>;
  /** Unlinked lines by archive: replaces what each had. */
  readonly lines?: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>;
  /** Pages of what can be undone: what each shall be from now on; null: it goes. */
  readonly history?: ReadonlyMap<number, HistoryPage | null>;
  /** Damaged pages that the user has given up: only so does a page go that nobody could read. */
  readonly givenUp?: readonly DamagedPage[];
}

/** A commit that turned the root key: what the old epoch could open and the new one can't is gone. */
export interface EpochTurn {
  readonly fromEpoch: number;
  readonly toEpoch: number;
}

export interface VaultDamageFound {
  readonly pages: ReadonlyMap<number, DamagedPage>;
  readonly opening: OpeningFindings;
  /** Recordings on a damaged page, as far as their keys tell; for any other page none. */
  idsOn(page: DamagedPage): readonly RecordingId[];
}

/** One look at the disk each. Nothing is written. */
export interface VaultRereading {
  /** Names of all pages there are now. */
  pageNames(): readonly number[];
  /** Of these, the ones that don't open. A page that a commit has replaced meanwhile counts in its new version. */
  pages(names: readonly number[]): Promise<{ readonly damaged: readonly DamagedPage[]; readonly bytes: number }>;
  /** Key file and directory. Refuses with `vault/key-file-gone`. */
  frame(): Promise<OpeningFindings>;
  /** Bytes of a segment, null when it isn't there; whether its clear head is as the format says. */
  segmentHead(id: SegmentId): Promise<{ readonly bytes: number; readonly isWhole: boolean } | null>;
  /** One range of a segment, null when it isn't there. */
  segmentRange(id: SegmentId, offset: number, length: number): Promise<Bytes | null>;
}

export interface UnlockedVault {
  readonly epoch: number;
  /** This computer has seen this later epoch of the vault; null when all is well, or nothing is known. */
  readonly rolledBackFromEpoch: number | null;
  /** The ways in. Change them by change-slots.ts alone. */
  readonly slots: KeySlots;
  /** In id order. Live: always what the last commit left. */
  readonly recordings: ReadonlyMap<RecordingId, Recording>;
  readonly documents: VaultDocuments;
  readonly lines: ReadonlyMap<ArchiveId, readonly UnlinkedLine[]>;

  /** Pages of what can be undone, as the disk has them. For library/edit-history.ts alone. */
  readonly history: ReadonlyMap<number, HistoryPage>;

  /** What doesn't open, and what opening found besides. Live. */
  readonly damage: VaultDamageFound;

  /** The next `count` recording ids, in order. Never given twice in a session; unused ones are simply missing. */
  takeRecordingIds(count: number): readonly RecordingId[];

  /**
   * Commits run one after the other in the order they were asked. Memory changes only after the disk has it. One that hasn't
   * begun when `unless` comes doesn't: `vault/locked`.
   */
  commit(change: VaultChange, unless?: AbortSignal): Promise<void>;
  /**
   * A commit under a new root key, the old root overwritten on disk before this resolves: shred, burn-in. A change that names its
   * epochs is made when its place in the queue comes: another turn may be due before it. Refused with `vault/key-file-gone`, and
   * nothing written, where the root would have no place.
   */
  commitAndTurn(change: VaultChange | ((turn: EpochTurn) => VaultChange)): Promise<EpochTurn>;
  /** Turns the root, with the place kept, if there are old versions or the place is another one. Otherwise nothing is written. */
  turnIfDue(place: Place | null): Promise<void>;
  /** As `turnIfDue`, then every key is dropped. Nothing answers afterwards. */
  close(place: Place | null): Promise<void>;

  /** Sealed bytes of one recording: only its range of the segment is read. */
  readSealed(location: SoundLocation): Promise<{ readonly peaks: Bytes | null; readonly sound: Bytes }>;
  /** The recording's key, for opening its sound. Non-extractable, made on demand. */
  keyOf(id: RecordingId): Promise<CryptoKey>;

  /** Reads pages, directory and key file once more, as they lie on the disk now. */
  reread: VaultRereading;

  /** Called after each commit with the ids that were put or removed (empty when documents alone changed). */
  onCommitted(
    listener: (changed: {
      readonly put: readonly RecordingId[];
      readonly removed: readonly RecordingId[];
      readonly isMove?: boolean;
    }) => void,
  ): () => void;
}
