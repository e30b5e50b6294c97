/**
 * The vault's tables in IndexedDB. Versions are numbered and never edited after a release; each new one gets its upgrade.
 * Keys are random ids and epoch numbers: no date, name, size of a clip, word or tag is ever a key or an index.
 */
import Dexie, { type Table } from 'dexie';
import { Failure } from '../../../shared/failure.ts';
import type { SegmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedDirectory, SealedPage } from '../../../shared/model/sealed.ts';
import type { SegmentRow } from './record-store.ts';

export const vaultDatabaseName = 'overheard-vault';

const newestVersion = 1;
/** Dexie's version 1 is IndexedDB's version 10. */
const versionFactor = 10;

export interface VaultDatabase extends Dexie {
  readonly segments: Table<SegmentRow, SegmentId>;
  readonly pages: Table<SealedPage, PageId>;
  readonly directory: Table<SealedDirectory, number>;
}

export function vaultDatabase(name: string = vaultDatabaseName): VaultDatabase {
  // `strict`: a transaction completes when the bytes are flushed to the disk, so that an acknowledged commit survives a power cut.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as VaultDatabase;
  database.version(newestVersion).stores({ segments: 'id', pages: 'id', directory: 'epoch' });
  // Dexie opens the database of a later program as best it can. We had rather not touch what we don't know.
  database.on('ready', () => {
    const found = database.backendDB().version / versionFactor;
    if (found > newestVersion) throw new Failure('vault/key-file-too-new', { found, expected: newestVersion });
  });
  return database;
}
