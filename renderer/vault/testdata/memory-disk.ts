/**
 * A database for unit tests, which keeps every row that was ever written: what a careless disk would. Behind the record
 * store's interface, with faults where a test wants them.
 */
import type { SegmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedDirectory, SealedPage } from '../../../shared/model/sealed.ts';
import type { RecordStore, SegmentRow, StoreWrite } from '../store/record-store.ts';
import { Faults } from './faults.ts';

export class MemoryDisk {
  readonly segments = new Map<SegmentId, SegmentRow>();
  readonly pages = new Map<PageId, SealedPage>();
  readonly directories = new Map<number, SealedDirectory>();
  /** The second copy of each. */
  readonly directoryCopies = new Map<number, SealedDirectory>();
  readonly everWritten = { segments: [] as SegmentRow[], pages: [] as SealedPage[], directories: [] as SealedDirectory[] };
  /** Thrown by the next write instead of writing. */
  refusal: Error | null = null;

  /** Takes over what lies on another disk. Rows are never changed in place, so they can be shared. */
  copyFrom(other: MemoryDisk): void {
    this.#clear();
    for (const [id, row] of other.segments) this.segments.set(id, row);
    for (const [id, row] of other.pages) this.pages.set(id, row);
    for (const [epoch, row] of other.directories) this.directories.set(epoch, row);
    for (const [epoch, row] of other.directoryCopies) this.directoryCopies.set(epoch, row);
    this.everWritten.segments.push(...other.everWritten.segments);
    this.everWritten.pages.push(...other.everWritten.pages);
    this.everWritten.directories.push(...other.everWritten.directories);
  }

  store(faults = new Faults()): RecordStore {
    const read = <T>(value: () => T): Promise<T> => Promise.resolve().then(() => (faults.read(), value()));
    return {
      write: async (write) => {
        if (this.refusal !== null) throw this.refusal;
        await faults.write(() => this.#apply(write));
      },
      directories: () => read(() => [...this.directories.values(), ...this.directoryCopies.values()]),
      pages: (ids) => read(() => ids.map((id) => this.pages.get(id))),
      pageIds: () => read(() => [...this.pages.keys()]),
      segmentIds: () => read(() => [...this.segments.keys()]),
      segmentBytes: (id) => read(() => this.segments.get(id)?.blob.size ?? null),
      readSegment: async (id, offset, length) => {
        const blob = await read(() => this.segments.get(id)?.blob);
        if (blob === undefined || blob.size < offset + length) return null;
        return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
      },
      clear: () => faults.write(() => this.#clear()),
      close: () => undefined,
    };
  }

  #apply(write: StoreWrite): void {
    for (const row of write.segments ?? []) this.segments.set(row.id, row);
    for (const row of write.pages ?? []) this.pages.set(row.id, row);
    if (write.directory) {
      const { epoch, sealed } = write.directory;
      this.directories.set(epoch, write.directory);
      this.directoryCopies.set(epoch, { epoch, sealed: sealed.slice() as typeof sealed });
    }
    for (const id of write.droppedPages ?? []) this.pages.delete(id);
    for (const id of write.droppedSegments ?? []) this.segments.delete(id);
    for (const epoch of write.droppedDirectories ?? []) {
      this.directories.delete(epoch);
      this.directoryCopies.delete(epoch);
    }
    this.everWritten.segments.push(...(write.segments ?? []));
    this.everWritten.pages.push(...(write.pages ?? []));
    if (write.directory) this.everWritten.directories.push(write.directory);
  }

  #clear(): void {
    this.segments.clear();
    this.pages.clear();
    this.directories.clear();
    this.directoryCopies.clear();
  }
}
