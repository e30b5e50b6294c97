/** The record store on IndexedDB, by Dexie. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { SegmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedDirectory, SealedPage } from '../../../shared/model/sealed.ts';
import type { RecordStore, StoreWrite } from './record-store.ts';
import { orDiskFull } from './disk-full.ts';
import { toStoreFailure } from './store-failure.ts';
import { type VaultDatabase, vaultDatabase } from './vault-database.ts';

/** A connection of its own. Whoever takes the store closes it. */
export class DexieRecordStore implements RecordStore {
  readonly #database: VaultDatabase;

  constructor(database: VaultDatabase = vaultDatabase()) {
    this.#database = database;
  }

  /**
   * A write that found no room can leave Chromium's database refusing every later one, until it is opened anew, however much
   * room there is by then. A write that failed wrote nothing: it is tried again on a new connection, once.
   */
  write(write: StoreWrite): Promise<void> {
    return this.#write(write).catch((thrown: unknown) => {
      const isRefused = thrown instanceof Failure && thrown.code === 'vault/disk-error';
      if (!isRefused || this.#database.hasBeenClosed()) throw thrown;
      this.#database.close({ disableAutoOpen: false });
      return this.#write(write);
    });
  }

  #write(write: StoreWrite): Promise<void> {
    const { segments, pages, directory } = this.#database;
    const written = failing(() =>
      this.#database.transaction('rw', [segments, pages, directory], async () => {
        await Promise.all([
          some(write.segments, (rows) => segments.bulkAdd(rows)),
          some(write.pages, (rows) => pages.bulkAdd(rows)),
          write.directory && directory.bulkPut([write.directory, copyOf(write.directory)]),
          some(write.droppedPages, (ids) => pages.bulkDelete(ids)),
          some(write.droppedSegments, (ids) => segments.bulkDelete(ids)),
          some(write.droppedDirectories, (epochs) => directory.bulkDelete(epochs.flatMap((epoch) => [epoch, -epoch]))),
        ]);
      }),
    );
    return written.catch(orDiskFull);
  }

  directories(): Promise<readonly SealedDirectory[]> {
    return failing(async () => (await this.#database.directory.toArray()).map(ofEpoch));
  }

  pages(ids: readonly PageId[]): Promise<readonly (SealedPage | undefined)[]> {
    return failing(() => this.#database.pages.bulkGet([...ids]));
  }

  pageIds(): Promise<readonly PageId[]> {
    return failing(() => this.#database.pages.toCollection().primaryKeys());
  }

  segmentIds(): Promise<readonly SegmentId[]> {
    return failing(() => this.#database.segments.toCollection().primaryKeys());
  }

  async segmentBytes(id: SegmentId): Promise<number | null> {
    const row = await failing(() => this.#database.segments.get(id));
    return row?.blob.size ?? null;
  }

  async readSegment(id: SegmentId, offset: number, length: number): Promise<Bytes | null> {
    const row = await failing(() => this.#database.segments.get(id));
    if (row === undefined || row.blob.size < offset + length) return null;
    return failing(async () => new Uint8Array(await row.blob.slice(offset, offset + length).arrayBuffer()));
  }

  clear(): Promise<void> {
    const { segments, pages, directory } = this.#database;
    return failing(() =>
      this.#database.transaction('rw', [segments, pages, directory], async () => {
        await Promise.all([segments.clear(), pages.clear(), directory.clear()]);
      }),
    );
  }

  close(): void {
    this.#database.close();
  }
}

/** The second copy lies under the negative epoch: [V7.4]. */
const copyOf = ({ epoch, sealed }: SealedDirectory): SealedDirectory => ({ epoch: -epoch, sealed });
const ofEpoch = ({ epoch, sealed }: SealedDirectory): SealedDirectory => ({ epoch: Math.abs(epoch), sealed });

function some<Row, Result>(rows: readonly Row[] | undefined, act: (rows: Row[]) => Result): Result | undefined {
  return rows === undefined || rows.length === 0 ? undefined : act([...rows]);
}

async function failing<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw toStoreFailure(thrown);
  }
}
