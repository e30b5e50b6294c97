import { describe, expect, it } from 'vitest';
import { recordingId } from '../../shared/model/id.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { MemoryDisk } from './testdata/memory-disk.ts';
import { importChange } from './testdata/recordings.ts';

/** Everything of the vault as it lay at one moment: what a copy of the profile's vault is. */
function copyOf(bench: BenchVault) {
  const disk = new MemoryDisk();
  disk.copyFrom(bench.disk);
  return { disk, file: bench.file.slice() };
}

async function vaultWithCopy() {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(3)));
  await vault.close(null);
  const copy = copyOf(bench);
  const again = await bench.open();
  await again.commitAndTurn({ removed: [recordingId(0)] });
  const { epoch } = again;
  await again.close(null);
  const putBack = () => {
    bench.disk.copyFrom(copy.disk);
    bench.file.set(copy.file);
  };
  return { bench, epoch, putBack };
}

describe('the last epoch that this computer saw', () => {
  it('[V5.3] says nothing in everyday life', async () => {
    const { bench } = await vaultWithCopy();
    expect((await bench.open()).rolledBackFromEpoch).toBeNull();
  });

  it('[V5.3] [V12.8] tells when key file and database were set back together, until the root is turned', async () => {
    const { bench, epoch, putBack } = await vaultWithCopy();
    putBack();
    for (let times = 0; times < 2; times++) {
      const vault = await bench.open();
      expect(vault.rolledBackFromEpoch).toBe(epoch);
      expect(vault.recordings.size).toBe(3);
      await vault.close(null);
    }
    const vault = await bench.open();
    await vault.commitAndTurn({ removed: [recordingId(1)] });
    await vault.close(null);
    expect((await bench.open()).rolledBackFromEpoch).toBeNull();
  });

  it('[V5.3] knows nothing where there is no keychain, and stands in nobody`s way where it fails', async () => {
    const { bench, putBack } = await vaultWithCopy();
    putBack();
    bench.keyFile.computer.epochs.clear();
    expect((await bench.open()).rolledBackFromEpoch).toBeNull();
    bench.keyFile.computer.notedEpoch = () => Promise.reject(new Error('the keychain is out'));
    bench.keyFile.computer.noteEpoch = () => Promise.reject(new Error('the keychain is out'));
    const vault = await bench.open();
    await vault.commitAndTurn({ removed: [recordingId(1)] });
    await vault.close(null);
  });
});
