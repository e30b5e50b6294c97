import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { createVault } from './create-vault.ts';
import { floorCost } from './crypto/argon2-cost.ts';
import type { KeyDerivation } from './crypto/derive-key.ts';
import { decodeUnlockSlot } from './crypto/key-file-blocks.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Crash, type CrashMoment, Faults } from './testdata/faults.ts';
import { quickDerivation } from './testdata/quick-derivation.ts';
import { importChange } from './testdata/recordings.ts';
import { emptyMemory } from './vault-memory.ts';
import { vaultPresence } from './vault-presence.ts';

const presence = (bench: BenchVault) => vaultPresence(bench.keyFile, bench.disk.store());

describe('creating a vault', () => {
  it('opens it, empty, in epoch 1', async () => {
    const bench = new BenchVault();
    expect(await presence(bench)).toBe('absent');
    const vault = await bench.create();
    expect(vault.epoch).toBe(1);
    expect(vault.recordings.size).toBe(0);
    expect(vault.documents).toEqual(emptyMemory().documents);
    await vault.close(null);
    expect(await presence(bench)).toBe('locked');
    expect((await bench.open()).recordings.size).toBe(0);
  });

  it('is refused when there is one, and the old one is untouched', async () => {
    const bench = new BenchVault();
    const vault = await bench.create();
    await vault.commit(await importChange(vault.takeRecordingIds(2)));
    await vault.close(null);
    const before = bench.file.slice();
    await expect(bench.create()).rejects.toMatchObject({ code: 'vault/exists' });
    expect(bench.file).toEqual(before);
    expect((await bench.open()).recordings.size).toBe(2);
  });

  it.each(['before', 'halfway', 'after'] as const)(
    '[V10.6] that crashes %s any write can be done again',
    async (moment: CrashMoment) => {
      for (let crashAt = 1; crashAt <= 3; crashAt++) {
        const bench = new BenchVault();
        const faults = new Faults(crashAt, moment);
        await expect(bench.create(faults)).rejects.toBeInstanceOf(Crash);
        expect(faults.isDead).toBe(true);
        bench.keyFile.faults = new Faults();
        const vault = (await presence(bench)) === 'absent' ? await bench.create() : await bench.open();
        await vault.commit(await importChange(vault.takeRecordingIds(3)));
        await vault.close(null);
        expect((await bench.open()).recordings.size).toBe(3);
      }
    },
  );

  it('[V10.6] never clears away recordings whose key file is missing', async () => {
    const bench = new BenchVault();
    const vault = await bench.create();
    await vault.commit(await importChange(vault.takeRecordingIds(2)));
    await vault.close(null);
    const file = bench.file;
    bench.keyFile.bytes = null;
    await expect(presence(bench)).rejects.toMatchObject({ code: 'vault/key-file-missing' });
    await expect(bench.create()).rejects.toMatchObject({ code: 'vault/key-file-missing' });
    bench.keyFile.bytes = file;
    expect((await bench.open()).recordings.size).toBe(2);
  });

  it('takes half the memory, and half again, while the machine has less than it is asked for', async () => {
    const asked: number[] = [];
    const stingy: KeyDerivation = {
      calibrate: async () => ({ memoryKiB: 400 * 1024, passes: 3 }),
      derive: async (passphrase, salt, cost) => {
        asked.push(cost.memoryKiB / 1024);
        if (cost.memoryKiB > 150 * 1024) throw new Failure('vault/out-of-memory');
        return quickDerivation.derive(passphrase, salt, cost);
      },
    };
    const bench = new BenchVault();
    await createVault(bench.keyFile, bench.disk.store(), BenchVault.passphrase, stingy);
    expect(asked).toEqual([400, 200, 100]);
    expect((await decodeUnlockSlot(bench.file, 1))?.cost).toEqual({ memoryKiB: 100 * 1024, passes: 3 });
  });

  it('fails when the machine has not even the floor', async () => {
    const none: KeyDerivation = {
      calibrate: async () => ({ ...floorCost, memoryKiB: 96 * 1024 }),
      derive: () => Promise.reject(new Failure('vault/out-of-memory')),
    };
    const bench = new BenchVault();
    const made = createVault(bench.keyFile, bench.disk.store(), BenchVault.passphrase, none);
    await expect(made).rejects.toMatchObject({ code: 'vault/out-of-memory' });
    expect(await presence(bench)).toBe('absent');
  });
});
