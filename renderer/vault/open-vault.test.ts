import { describe, expect, it } from 'vitest';
import { recordingId } from '../../shared/model/id.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { encodeUnlockSlot } from './crypto/key-file-blocks.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Faults } from './testdata/faults.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';

/** Two turns behind it, so that both root slots were in use. */
async function lockedVault(count = 3): Promise<BenchVault> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(count)));
  await vault.commitAndTurn({ removed: [recordingId(0)] });
  await vault.close(null);
  return bench;
}

/** Two bytes: one alone is put right from the block's checksum. */
const damage = (bench: BenchVault, block: number, at = 80) => {
  bench.file[block * keyFileBlockBytes + at]! ^= 1;
  bench.file[block * keyFileBlockBytes + at + 9]! ^= 1;
};

describe('opening a vault', () => {
  it('gives back everything that was committed', async () => {
    const bench = new BenchVault();
    const vault = await bench.create();
    const change = await importChange(vault.takeRecordingIds(700));
    const recordings = structuredClone(change.recordings);
    await vault.commit(change);
    await vault.close(null);
    const again = await bench.open();
    expect([...again.recordings.values()]).toStrictEqual(recordings);
    for (const id of [0, 127, 128, 511, 512, 699]) await expectSoundOpens(again, again.recordings.get(recordingId(id))!);
  });

  it('answers null when the passphrase is wrong, and writes nothing', async () => {
    const bench = await lockedVault();
    const file = bench.file.slice();
    for (const wrong of ['', 'two herons and a Ladder', `${BenchVault.passphrase} `])
      expect(await bench.openWith(wrong)).toBeNull();
    expect(bench.file).toEqual(file);
  });

  it('[V4.1] takes a passphrase as the same when only its code points differ (NFKC)', async () => {
    const bench = await lockedVault();
    expect(await bench.openWith(BenchVault.passphrase.replace('ladder', '\uff4cadder'))).not.toBeNull();
  });

  it('fails with vault/absent when there is no key file', async () => {
    await expect(new BenchVault().open()).rejects.toMatchObject({ code: 'vault/absent' });
  });

  it('[V3.3] names block 1 when it is damaged', async () => {
    const bench = await lockedVault();
    damage(bench, 1);
    await expect(bench.open()).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 1 } });
    await expect(bench.openWith('wrong')).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 1 } });
  });

  it('[V12.2] makes the header anew from the slots when it is damaged', async () => {
    const bench = await lockedVault();
    const sound = bench.file.slice();
    damage(bench, 0, 18);
    const vault = await bench.open();
    expect(vault.damage.opening.mendedBlocks).toEqual([0]);
    expect(vault.recordings.size).toBe(2);
    expect(bench.file).toEqual(sound);
  });

  it('[V3.3] opens all the same when only a free slot is damaged, and a wrong passphrase is simply wrong', async () => {
    const bench = await lockedVault();
    damage(bench, 5);
    expect((await bench.open()).recordings.size).toBe(2);
    expect(await bench.openWith('wrong')).toBeNull();
  });

  it('[V3.3] names the damaged slot when no whole one of its kind is left', async () => {
    const bench = await lockedVault();
    damage(bench, 1);
    await expect(bench.open()).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 1 } });
  });

  it('[V3.3] names the slot when it comes from another vault', async () => {
    const [bench, other] = [await lockedVault(), await lockedVault()];
    bench.file.set(other.file.slice(keyFileBlockBytes, 2 * keyFileBlockBytes), keyFileBlockBytes);
    await expect(bench.open()).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 1 } });
  });

  it('[V4.2] does not open when somebody lowered the cost in the slot, checksum and all', async () => {
    const bench = await lockedVault();
    const slot = await import('./crypto/key-file-blocks.ts').then(({ decodeUnlockSlot }) => decodeUnlockSlot(bench.file, 1));
    const forged = await encodeUnlockSlot({ ...slot!, cost: { memoryKiB: 65_536, passes: 4 } });
    bench.file.set(forged, keyFileBlockBytes);
    expect(await bench.openWith(BenchVault.passphrase)).toBeNull();
  });

  it('names the root slot when no root opens', async () => {
    const bench = await lockedVault();
    damage(bench, 9);
    damage(bench, 10);
    await expect(bench.open()).rejects.toMatchObject({ code: 'vault/key-file-damaged', facts: { block: 10 } });
  });

  it('tells a cleared database from a damaged one', async () => {
    const cleared = await lockedVault();
    await cleared.disk.store().clear();
    await expect(cleared.open()).rejects.toMatchObject({ code: 'vault/database-missing' });

    const damaged = await lockedVault();
    for (const rows of [damaged.disk.directories, damaged.disk.directoryCopies])
      for (const { sealed } of rows.values()) sealed[70]! ^= 1;
    await expect(damaged.open()).rejects.toMatchObject({ code: 'vault/directory-damaged' });
  });

  it('[V7.2] opens all but the page that is changed or missing, and sweeps nothing away', async () => {
    for (const spoil of ['changed', 'missing'] as const) {
      const bench = await lockedVault(300);
      const [id, row] = [...bench.disk.pages][1]!;
      if (spoil === 'missing') bench.disk.pages.delete(id);
      else row.sealed[row.sealed.byteLength - 1]! ^= 1;
      const vault = await bench.open();
      expect([...vault.damage.pages.values()]).toMatchObject([{ fault: spoil }]);
      await vault.close(null);
      expect(bench.disk.segments.size).toBe(1);
      if (spoil === 'missing') bench.disk.pages.set(id, row);
      else row.sealed[row.sealed.byteLength - 1]! ^= 1;
      expect((await bench.open()).recordings.size).toBe(299);
    }
  });

  it('[V10.5] sweeps away pages and segments that nothing names', async () => {
    const [bench, stranger] = [await lockedVault(), await lockedVault()];
    for (const [id, row] of stranger.disk.pages) bench.disk.pages.set(id, row);
    for (const [id, row] of stranger.disk.segments) bench.disk.segments.set(id, row);
    const vault = await bench.open();
    await vault.close(null);
    expect([bench.disk.pages.size, bench.disk.segments.size]).toEqual([2, 1]);
    expect((await bench.open()).recordings.size).toBe(2);
  });

  it('[V10.4] [V12.3] refuses a database that was set back to an older epoch', async () => {
    const bench = await lockedVault();
    const older = new Map(bench.disk.directories);
    const olderCopies = new Map(bench.disk.directoryCopies);
    const vault = await bench.open();
    await vault.commitAndTurn({ removed: [recordingId(1)] });
    await vault.close(null);
    bench.disk.directories.clear();
    bench.disk.directoryCopies.clear();
    for (const [epoch, row] of older) bench.disk.directories.set(epoch, row);
    for (const [epoch, row] of olderCopies) bench.disk.directoryCopies.set(epoch, row);
    await expect(bench.open()).rejects.toMatchObject({ code: 'vault/database-rolled-back' });
  });

  it('opens 10,000 recordings with a handful of reads', async () => {
    const bench = new BenchVault();
    const vault = await bench.create();
    const { recordings = [], keys = new Map() } = await importChange(vault.takeRecordingIds(10_000));
    await vault.commit({ recordings, keys });
    await vault.close(null);
    const faults = new Faults();
    expect((await bench.open(faults)).recordings.size).toBe(10_000);
    expect(bench.disk.pages.size).toBeLessThan(110);
    expect(faults.reads).toBeLessThan(10);
  });
});
