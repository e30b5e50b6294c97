/** An import into the vault as it is, on a database: what is in opens again after a lock, and a second import adds nothing. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { sourceId } from '../../../shared/model/id.ts';
import { type Serving, serveArchive } from '../archive/testdata/serve-archive.ts';
import { zipBytes } from '../archive/testdata/zip-bytes.ts';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { createVault } from '../create-vault.ts';
import { openSound } from '../crypto/seal-sound.ts';
import { openVault } from '../open-vault.ts';
import { DexieRecordStore } from '../store/dexie-record-store.ts';
import { vaultDatabase } from '../store/vault-database.ts';
import { MemoryKeyFile } from '../testdata/memory-key-file.ts';
import { quickDerivation } from '../testdata/quick-derivation.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';
import { importArchive } from './import-archive.ts';

const passphrase = 'nine small lamps in the rain';
const sounds = Array.from({ length: 400 }, (_, n) => ({ name: `${n}.wav`, data: toneWav(1500 + n, n + 1) }));
const archive = zipBytes([...sounds, { name: 'copy.wav', data: toneWav(1500, 1) }]);

function bringIn(vault: UnlockedVault, serving: Serving = {}) {
  const args = {
    sourceId: sourceId('00'.repeat(16)),
    fileName: 'archive.zip',
    isSample: false,
    bytesPort: serveArchive(archive, serving).port,
  };
  return importArchive(vault, args, () => undefined, new AbortController().signal);
}

async function expectAllOpen(vault: UnlockedVault) {
  expect([...vault.recordings.values()].map(({ entryName }) => entryName).sort()).toEqual(sounds.map(({ name }) => name).sort());
  for (const { name, data } of [sounds[0]!, sounds[1]!, sounds[199]!, sounds[399]!]) {
    const recording = [...vault.recordings.values()].find(({ entryName }) => entryName === name)!;
    const { sound } = await vault.readSealed(recording.location);
    expect(Buffer.compare(await openSound(await vault.keyOf(recording.id), recording.id, sound), data)).toBe(0);
  }
}

describe('an archive in the vault', () => {
  it('is whole after a failure, a second import and a lock', async () => {
    const keyFile = new MemoryKeyFile();
    const store = () => new DexieRecordStore(vaultDatabase('import-into-vault'));
    const vault = await createVault(keyFile, store(), passphrase, quickDerivation);
    const gone = { failure: new Failure('archive/gone'), failAfterBytes: 500_000 };
    const failure = await bringIn(vault, gone).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(failure).toMatchObject({ code: 'archive/gone', facts: { imported: vault.recordings.size } });
    expect(vault.documents.archives).toMatchObject([{ state: 'interrupted' }]);
    await bringIn(vault);
    await expectAllOpen(vault);
    await vault.close(null);

    const reopened = await openVault(keyFile, store(), { passphrase }, quickDerivation);
    await expectAllOpen(reopened!);
    expect(reopened!.documents.archives).toMatchObject([{ state: 'complete', imported: 400, duplicates: 1 }]);
    expect(await bringIn(reopened!)).toMatchObject({ imported: 0, duplicates: 401 });
    expect(reopened!.recordings.size).toBe(400);
    await reopened!.close(null);
  });
});
