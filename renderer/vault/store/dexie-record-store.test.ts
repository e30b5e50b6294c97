import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { segmentId } from '../../../shared/model/id.ts';
import type { PageId, SealedBytes, SealedDirectory, SealedPage } from '../../../shared/model/sealed.ts';
import { createVault } from '../create-vault.ts';
import { openVault } from '../open-vault.ts';
import { MemoryKeyFile } from '../testdata/memory-key-file.ts';
import { quickDerivation } from '../testdata/quick-derivation.ts';
import { expectSoundOpens, importChange } from '../testdata/recordings.ts';
import { DexieRecordStore } from './dexie-record-store.ts';
import { vaultDatabase } from './vault-database.ts';

const sealed = (...bytes: number[]) => Uint8Array.from(bytes) as SealedBytes;
const page = (id: string, ...bytes: number[]): SealedPage => ({ id: id as PageId, sealed: sealed(...bytes) });
const directory = (epoch: number): SealedDirectory => ({ epoch, sealed: sealed(epoch) });
const segment = (id: string, ...bytes: number[]) => ({ id: segmentId(id), blob: new Blob([Uint8Array.from(bytes)]) });

let count = 0;
let name = '';
let store: DexieRecordStore;

beforeEach(() => {
  name = `store-${count++}`;
  store = new DexieRecordStore(vaultDatabase(name));
});

describe('the record store on IndexedDB', () => {
  it('gives back what one write put in, and lets go of what it dropped', async () => {
    await store.write({ pages: [page('a', 1), page('b', 2)], segments: [segment('s', 9)], directory: directory(1) });
    await store.write({ pages: [page('c', 3)], directory: directory(2), droppedPages: ['a' as PageId], droppedDirectories: [1] });
    expect(await store.pages(['c', 'a', 'b'] as PageId[])).toEqual([page('c', 3), undefined, page('b', 2)]);
    expect(await store.pageIds()).toEqual(['b', 'c']);
    expect(await store.directories()).toEqual([directory(2), directory(2)]);
    await store.write({ droppedSegments: [segmentId('s')] });
    expect(await store.segmentIds()).toEqual([]);
  });

  it('puts the directory in the place of the one of its epoch', async () => {
    await store.write({ directory: directory(1) });
    await store.write({ directory: { epoch: 1, sealed: sealed(7) } });
    expect(await store.directories()).toEqual(Array.from({ length: 2 }, () => ({ epoch: 1, sealed: sealed(7) })));
  });

  it('reads a range of a segment, and nothing when the segment ends before', async () => {
    await store.write({ segments: [segment('s', 1, 2, 3, 4, 5)] });
    expect(await store.readSegment(segmentId('s'), 1, 3)).toEqual(Uint8Array.of(2, 3, 4));
    expect(await store.readSegment(segmentId('s'), 3, 3)).toBeNull();
    expect(await store.readSegment(segmentId('t'), 0, 1)).toBeNull();
  });

  it('writes all or nothing, and never over a row', async () => {
    await store.write({ pages: [page('a', 1)] });
    const again = store.write({ pages: [page('b', 2), page('a', 3)], directory: directory(1) });
    await expect(again).rejects.toMatchObject({ code: 'vault/disk-error' });
    expect(await store.pageIds()).toEqual(['a']);
    expect(await store.directories()).toEqual([]);
    expect(await store.pages(['a' as PageId])).toEqual([page('a', 1)]);
  });

  it('is empty when it was cleared, and answers nothing when it was closed', async () => {
    await store.write({ pages: [page('a', 1)], segments: [segment('s', 1)], directory: directory(1) });
    await store.clear();
    expect([await store.pageIds(), await store.segmentIds(), await store.directories()]).toEqual([[], [], []]);
    store.close();
    await expect(store.pageIds()).rejects.toMatchObject({ code: 'vault/disk-error' });
  });

  it('writes over a new connection when the one it has refuses', async () => {
    const database = vaultDatabase(name);
    store = new DexieRecordStore(database);
    await store.write({ pages: [page('a', 1)] });
    const refused = vi.spyOn(database.core, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await store.write({ pages: [page('b', 2)] });
    expect(refused).toHaveBeenCalledOnce();
    expect(await store.pageIds()).toEqual(['a', 'b']);
  });

  it('opens nothing again that was closed on purpose', async () => {
    await store.write({ pages: [page('a', 1)] });
    store.close();
    await expect(store.write({ pages: [page('b', 2)] })).rejects.toMatchObject({ code: 'vault/disk-error' });
    expect(await new DexieRecordStore(vaultDatabase(name)).pageIds()).toEqual(['a']);
  });

  it('[V11.1] has the tables of its version, no indexes, and strict durability', async () => {
    await store.write({ directory: directory(1) });
    const database = vaultDatabase(name);
    expect(database._options.chromeTransactionDurability).toBe('strict');
    await database.open();
    const native = database.backendDB();
    expect([native.version, [...native.objectStoreNames]]).toEqual([10, ['directory', 'pages', 'segments']]);
    for (const table of database.tables) expect(table.schema.indexes).toEqual([]);
    database.close();
  });

  it('refuses a database of a later version', async () => {
    const later = new Dexie(name);
    later.version(9).stores({ segments: 'id', pages: 'id', directory: 'epoch', shelves: 'id' });
    await later.open();
    later.close();
    await expect(store.pageIds()).rejects.toMatchObject({ code: 'vault/key-file-too-new' });
  });

  it('carries a whole vault: create, commit, turn, lock, open', async () => {
    const keyFile = new MemoryKeyFile();
    const vault = await createVault(keyFile, store, 'words', quickDerivation);
    await vault.commit(await importChange(vault.takeRecordingIds(300)));
    await vault.commitAndTurn({ removed: vault.takeRecordingIds(1).concat([...vault.recordings.keys()].slice(0, 9)) });
    await vault.close(null);
    const again = await openVault(keyFile, new DexieRecordStore(vaultDatabase(name)), { passphrase: 'words' }, quickDerivation);
    expect(again?.recordings.size).toBe(291);
    for (const recording of again?.recordings.values() ?? []) await expectSoundOpens(again!, recording);
    await again?.close(null);
  });
});
