/**
 * What the vault asks of a database: sealed rows, written in one strict transaction, read by id. Vault worker.
 * Knows no key and no meaning. No WebCrypto within a write: whoever calls it has sealed everything before.
 * An interface, so that another storage can take Dexie's place and tests can break this one at every step.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { SegmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedDirectory, SealedPage } from '../../../shared/model/sealed.ts';

/** Sealed sound of many recordings behind a clear header. */
export interface SegmentRow {
  readonly id: SegmentId;
  readonly blob: Blob;
}

/** All of it or nothing. Pages and segments are only ever added or dropped, never overwritten. */
export interface StoreWrite {
  readonly segments?: readonly SegmentRow[];
  readonly pages?: readonly SealedPage[];
  /** Takes the place of the rows of the same epoch: it is stored twice, so that a damaged row isn't the end of the vault. */
  readonly directory?: SealedDirectory;
  readonly droppedPages?: readonly PageId[];
  readonly droppedSegments?: readonly SegmentId[];
  readonly droppedDirectories?: readonly number[];
}

export interface RecordStore {
  /**
   * Resolves when the disk has it (flushed, not merely handed to the system). On failure nothing of it happened:
   * `vault/disk-full` or `vault/disk-error`.
   */
  write(write: StoreWrite): Promise<void>;
  /** Every copy there is, of any epoch. */
  directories(): Promise<readonly SealedDirectory[]>;
  /** In the order asked; undefined where there is no such row. */
  pages(ids: readonly PageId[]): Promise<readonly (SealedPage | undefined)[]>;
  pageIds(): Promise<readonly PageId[]>;
  segmentIds(): Promise<readonly SegmentId[]>;
  /** Length of a segment, or null when it isn't there. Reads none of it. */
  segmentBytes(id: SegmentId): Promise<number | null>;
  /** The bytes of one range, or null when the segment isn't there or ends before. Only the range is read. */
  readSegment(id: SegmentId, offset: number, length: number): Promise<Bytes | null>;
  /** Every row of every table. */
  clear(): Promise<void>;
  /** Ends the connection. Nothing answers afterwards. */
  close(): void;
}
