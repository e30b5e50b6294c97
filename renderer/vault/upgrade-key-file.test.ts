/** The numbered upgrade 1 -> 2 of the key file: what it makes, and a crash at every one of its writes. */
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../shared/bytes.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { encodeUnlockSlot, isHeaderCurrent, unlockSlotBound } from './crypto/key-file-blocks.ts';
import { blocksThatAre, readSlots, slotsInUse } from './read-slots.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Crash, type CrashMoment, Faults } from './testdata/faults.ts';
import { importChange } from './testdata/recordings.ts';
import { setBackToVersion1 } from './testdata/version-1-key-file.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const moments: readonly CrashMoment[] = ['before', 'halfway', 'after'];
const versionsOf = (file: Bytes) => Array.from({ length: 9 }, (_, block) => file[block * keyFileBlockBytes + 8]);

let prepared: Promise<BenchVault> | undefined;

/** Made once, copied often. */
async function version1(): Promise<BenchVault> {
  prepared ??= prepareVersion1();
  return new BenchVault().copyFrom(await prepared);
}

async function prepareVersion1(): Promise<BenchVault> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(3)));
  await vault.close(null);
  await setBackToVersion1(bench);
  return bench;
}

async function expectUpgraded(bench: BenchVault, vault: UnlockedVault): Promise<void> {
  expect(vault.recordings.size).toBe(3);
  expect(vault.damage.opening.damagedBlocks).toEqual([]);
  expect(versionsOf(bench.file)).toEqual(Array.from({ length: 9 }, () => 2));
  expect(await isHeaderCurrent(bench.file, bench.file.slice(16, 32))).toBe(true);
  const states = await readSlots(bench.file);
  expect(blocksThatAre(states, 'damaged')).toEqual([]);
  expect(slotsInUse(states)).toMatchObject([{ kind: 'passphrase', version: 2, madeAtMs: null }]);
}

describe('a vault of version 1', () => {
  it('[V3.4] [V13.1] is of version 2 after its first unlock, with the same passphrase and the same cost', async () => {
    const bench = await version1();
    const [old] = slotsInUse(await readSlots(bench.file));
    expect(versionsOf(bench.file)).toEqual(Array.from({ length: 9 }, () => 1));
    const vault = await bench.open();
    await expectUpgraded(bench, vault);
    const [slot] = slotsInUse(await readSlots(bench.file));
    expect(slot).toMatchObject({ cost: old!.cost, salt: old!.salt });
    expect(Buffer.from(bench.file).includes(Buffer.from(old!.vaultKey.sealed))).toBe(false);
    await vault.close(null);

    const faults = new Faults();
    await expectUpgraded(bench, await bench.open(faults));
    expect(faults.writes).toBe(0);
  });

  it('is left as it is by a wrong passphrase', async () => {
    const bench = await version1();
    const before = bench.file.slice();
    expect(await bench.openWith('wrong')).toBeNull();
    expect(bench.file).toEqual(before);
  });

  it('[V13.2] keeps a second passphrase that its owner did not bring', async () => {
    const bench = await version1();
    const [slot] = slotsInUse(await readSlots(bench.file));
    const others = { ...slot!, block: 4, salt: new Uint8Array(16).fill(9) };
    expect(unlockSlotBound(others)).not.toEqual(unlockSlotBound(slot!));
    bench.file.set(await encodeUnlockSlot(others), 4 * keyFileBlockBytes);
    await (await bench.open()).close(null);
    expect((await readSlots(bench.file)).get(4)).toEqual(others);
  });

  it.each(moments)('[V13.2] opens after a crash %s any write of the upgrade, which is then done to the end', async (moment) => {
    const faults = new Faults();
    await (await (await version1()).open(faults)).close(null);
    expect(faults.writes).toBe(10);
    for (let crashAt = 1; crashAt <= faults.writes; crashAt++) {
      const bench = await version1();
      await expect(bench.open(new Faults(crashAt, moment))).rejects.toBeInstanceOf(Crash);
      const vault = await bench.open();
      await expectUpgraded(bench, vault);
      await vault.close(null);
      expect((await bench.open()).recordings.size).toBe(3);
    }
  });

  it.each(moments)('[V13.2] and after a second crash %s any write', async (moment) => {
    for (const [first, kind] of [
      [1, 'after'],
      [2, 'halfway'],
      [2, 'after'],
      [3, 'after'],
      [6, 'after'],
      [9, 'after'],
    ] as const) {
      for (let again = 1; ; again++) {
        const bench = await version1();
        await expect(bench.open(new Faults(first, kind))).rejects.toBeInstanceOf(Crash);
        const faults = new Faults(again, moment);
        await bench.open(faults).catch(() => undefined);
        await expectUpgraded(bench, await bench.open());
        if (!faults.isDead) break;
      }
    }
  });
});
