import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordingId } from '../../shared/model/id.ts';
import { createVault } from './create-vault.ts';
import { openVault } from './open-vault.ts';
import { DexieRecordStore } from './store/dexie-record-store.ts';
import { vaultDatabase } from './store/vault-database.ts';
import { MemoryKeyFile } from './testdata/memory-key-file.ts';
import { quickDerivation } from './testdata/quick-derivation.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const passphrase = 'nine small lamps in the rain';
let names = 0;
let keyFile = new MemoryKeyFile();
let name = '';

beforeEach(() => {
  keyFile = new MemoryKeyFile();
  name = `vault-${names++}`;
});

const store = () => new DexieRecordStore(vaultDatabase(name));
const create = () => createVault(keyFile, store(), passphrase, quickDerivation);
const open = async (words = passphrase) => openVault(keyFile, store(), words, quickDerivation);
const reopen = async () => {
  const vault = await open();
  if (vault === null) throw new Error('the passphrase fits');
  return vault;
};

const expectSound = (vault: UnlockedVault, id: number) => expectSoundOpens(vault, vault.recordings.get(recordingId(id))!);

describe('a vault', () => {
  it('gives back after a lock what was committed', async () => {
    const vault = await create();
    const change = await importChange(vault.takeRecordingIds(700));
    const recordings = structuredClone(change.recordings);
    await vault.commit(change);
    await vault.close(null);
    const again = await reopen();
    expect([...again.recordings.values()]).toEqual(recordings);
    await expectSound(again, 0);
    await expectSound(again, 699);
    await again.close(null);
  });

  it('answers null when the passphrase is wrong', async () => {
    const vault = await create();
    await vault.close(null);
    expect(await open('nine small lamps in the sun')).toBeNull();
  });

  it('keeps every survivor and loses the removed when it turns', async () => {
    const vault = await create();
    await vault.commit(await importChange(vault.takeRecordingIds(300)));
    const turn = await vault.commitAndTurn({ removed: [recordingId(7), recordingId(299)] });
    expect(turn).toEqual({ fromEpoch: 1, toEpoch: 2 });
    expect(vault.recordings.size).toBe(298);
    await expect(vault.keyOf(recordingId(7))).rejects.toMatchObject({ code: 'vault/record-missing' });
    await vault.close(null);
    const again = await reopen();
    expect(again.recordings.size).toBe(298);
    expect(again.takeRecordingIds(1)).toEqual([300]);
    await expectSound(again, 298);
    await again.close(null);
  });
});
