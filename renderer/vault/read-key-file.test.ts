/** A key file that vanishes, or is damaged, while the vault is open: what is refused, what goes on, and what is there afterwards. */
import { expect, describe, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { recordingId, tagId } from '../../shared/model/id.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { toneWav } from './audio/testdata/wav-bytes.ts';
import { MemorySink } from './backup/testdata/memory-sink.ts';
import { quickHeaders } from './backup/testdata/quick-headers.ts';
import { Desk } from './library/desk.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Faults } from './testdata/faults.ts';
import { importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { writeBackup } from './use-cases/back-up.ts';
import { changePassphrase } from './use-cases/change-passphrase.ts';
import { checkVault } from './use-cases/check-vault.ts';
import { listKeySlots } from './use-cases/list-key-slots.ts';
import { makeArchive, putSound } from './use-cases/testdata/make-recordings.ts';

const gone = { code: 'vault/key-file-gone' };
const tags = [{ id: tagId(1), name: 'family/phone', hue: 20 } as const];

async function vaultWith(count: number): Promise<{ bench: BenchVault; vault: UnlockedVault; desk: Desk }> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(count)));
  return { bench, vault, desk: new Desk(vault, () => undefined) };
}

/** Two bits, which no checksum puts right by itself. */
function damage({ file }: BenchVault, block: number): void {
  file[block * keyFileBlockBytes + 60]! ^= 1;
  file[block * keyFileBlockBytes + 61]! ^= 1;
}

const harms = [
  ['vanished', () => null],
  ['was cut off', (file: Uint8Array<ArrayBuffer>) => file.slice(0, 5_000)],
] as const;

describe.each(harms)('a key file that %s while the vault is open', (_, harm) => {
  it('[V10.8] lets no turn begin: nothing is written, commits go on, and all of it is there when the file is back', async () => {
    const { bench, vault } = await vaultWith(2);
    const kept = bench.file.slice();
    const faults = new Faults();
    bench.keyFile.faults = faults;
    bench.keyFile.bytes = harm(kept);
    const rows = bench.disk.everWritten.directories.length;
    await expect(vault.commitAndTurn({ removed: [recordingId(0)] })).rejects.toMatchObject(gone);
    await expect(vault.turnIfDue(null)).rejects.toMatchObject(gone);
    expect(bench.disk.everWritten.directories).toHaveLength(rows);
    expect(faults.writes).toBe(0);
    expect(vault.recordings.size).toBe(2);
    await vault.commit({ documents: { tags } });

    bench.keyFile.bytes = kept.slice();
    const { fromEpoch, toEpoch } = await vault.commitAndTurn({ removed: [recordingId(0)] });
    expect(toEpoch).toBe(fromEpoch + 1);
    await vault.close(null);
    const again = await bench.open();
    expect([...again.recordings.keys()]).toEqual([1]);
    expect(again.documents.tags).toEqual(tags);
  });

  it('keeps what was done when it is put back after the lock', async () => {
    const { bench, vault } = await vaultWith(2);
    const kept = bench.file.slice();
    bench.keyFile.bytes = harm(kept);
    await vault.commit({ documents: { tags } });
    await expect(vault.close(null)).rejects.toMatchObject(gone);
    await expect(vault.keyOf(recordingId(0))).rejects.toMatchObject({ code: 'vault/locked' });
    bench.keyFile.bytes = kept;
    const again = await bench.open();
    expect(again.recordings.size).toBe(2);
    expect(again.documents.tags).toEqual(tags);
  });

  it('is told as such by a check, the list of keys and a change of keys, and a backup is made all the same', async () => {
    const { bench, vault, desk } = await vaultWith(0);
    await vault.commit({ documents: { archives: [makeArchive(0)] } });
    await putSound(vault, toneWav(2_000));
    bench.keyFile.bytes = harm(bench.file);
    // What is done meanwhile is in the backup too.
    await putSound(vault, toneWav(3_000));
    await expect(checkVault(desk)).rejects.toMatchObject(gone);
    await expect(listKeySlots(desk)).rejects.toMatchObject(gone);
    await expect(changePassphrase(desk, BenchVault.passphrase, 'another')).rejects.toMatchObject(gone);
    const sink = new MemorySink();
    const args = { sinkPort: sink.port, to: { passphrase: 'nine lamps' }, jobId: 'ab'.repeat(16), fileName: 'mine.age' };
    const made = await writeBackup(vault, args, () => undefined, new AbortController(), quickHeaders);
    expect(made).toMatchObject({ backup: { recordings: 2, withoutSound: 0 }, isNoted: true });
    expect(sink.kept).not.toBeNull();
  });
});

describe('a key file that vanishes in the middle of a turn', () => {
  it('never advises the lock that would end the vault; once the file is back, opening settles it', async () => {
    const { bench, vault } = await vaultWith(2);
    const kept = bench.file.slice();
    const writeBlock = bench.keyFile.writeBlock.bind(bench.keyFile);
    bench.keyFile.writeBlock = async () => {
      bench.keyFile.bytes = null;
      throw new Failure('vault/key-file-missing');
    };
    await expect(vault.commitAndTurn({ removed: [recordingId(0)] })).rejects.toMatchObject(gone);
    await expect(vault.commit({ documents: { tags } })).rejects.toMatchObject(gone);
    bench.keyFile.writeBlock = writeBlock;
    bench.keyFile.bytes = kept;
    await expect(vault.commit({ documents: { tags } })).rejects.toMatchObject({ code: 'vault/unsettled' });
    await vault.close(null);
    expect((await bench.open()).recordings.size).toBe(2);
  });
});

describe('a block that is damaged while the vault is open', () => {
  it('[V12.1] is named by a check where it is in use, and means nothing in the root slot that is erased', async () => {
    const { bench, desk } = await vaultWith(1);
    bench.file.set(new Uint8Array(keyFileBlockBytes).fill(0, 0, 4_000), 10 * keyFileBlockBytes);
    expect((await checkVault(desk)).damage.opening.damagedBlocks).toEqual([]);
    damage(bench, 9);
    damage(bench, 1);
    expect((await checkVault(desk)).damage.opening.damagedBlocks).toEqual([1, 9]);
  });

  it('[V10.2] is whole again with the next turn when it is the root slot in use', async () => {
    const { bench, vault, desk } = await vaultWith(1);
    damage(bench, 9);
    await checkVault(desk);
    // What the check has noted makes the turn due.
    await vault.turnIfDue(null);
    expect((await checkVault(desk)).damage.opening.damagedBlocks).toEqual([]);
    await desk.close(null);
    expect((await bench.open()).recordings.size).toBe(1);
  });
});
