import { oldestFirst } from '../../shared/model/arrangement.ts';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { archiveId, recordingId, tagId, viewId } from '../../shared/model/id.ts';
import { everything, type Place } from '../../shared/seams/vault-protocol.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { Faults } from './testdata/faults.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

const place: Place = { room: 'review', recordingId: recordingId(1), query: everything, listTop: 12 };
const tag = { id: tagId(1), name: 'family/phone', hue: 20 } as const;

async function vaultWith(count: number): Promise<{ bench: BenchVault; vault: UnlockedVault }> {
  const bench = new BenchVault();
  const vault = await bench.create();
  await vault.commit(await importChange(vault.takeRecordingIds(count)));
  return { bench, vault };
}

const view = {
  id: viewId(1),
  name: 'Kitchen, undecided',
  query: { ...place.query, device: 'kitchen' },
  arrangement: oldestFirst,
};
const idle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a commit', () => {
  it('[V8.2] [V8.3] keeps documents and lines, and forgets what became empty', async () => {
    const { bench, vault } = await vaultWith(1);
    const lines = [{ archiveId: archiveId(3), entryName: 'words.pdf', place: 1, text: 'a line' }];
    await vault.commit({ documents: { tags: [tag], views: [view] }, lines: new Map([[archiveId(3), lines]]) });
    await vault.close(place);
    const again = await bench.open();
    expect(again.documents).toEqual({
      archives: [],
      receipts: [],
      backups: [],
      care: null,
      tags: [tag],
      place,
      lastCheck: null,
      answers: [],
      views: [view],
    });
    expect([...again.lines]).toEqual([[3, lines]]);
    await again.commit({ documents: { tags: [], views: [] }, lines: new Map([[archiveId(3), []]]) });
    await again.close(null);
    const once = await bench.open();
    expect(once.documents).toEqual({
      archives: [],
      receipts: [],
      backups: [],
      care: null,
      tags: [],
      place: null,
      lastCheck: null,
      answers: [],
      views: [],
    });
    expect(once.lines.size).toBe(0);
    expect(bench.disk.pages.size).toBe(2);
  });

  it('keeps recordings in id order when they come in another', async () => {
    const { bench, vault } = await vaultWith(1);
    const ids = vault.takeRecordingIds(6);
    await vault.commit(await importChange(ids.slice(3)));
    await vault.commit(await importChange(ids.slice(0, 3)));
    expect([...vault.recordings.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await vault.close(null);
    expect([...(await bench.open()).recordings.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('tells listeners when memory has it, until they leave', async () => {
    const { vault } = await vaultWith(3);
    const told: unknown[] = [];
    const leave = vault.onCommitted((changed) => told.push([vault.recordings.size, changed]));
    await vault.commit(await importChange(vault.takeRecordingIds(1)));
    await vault.commitAndTurn({ removed: [recordingId(0)] });
    await vault.commit({ documents: { tags: [tag] } });
    leave();
    await vault.commit({ documents: { tags: [] } });
    expect(told).toEqual([
      [4, { put: [3], removed: [] }],
      [3, { put: [], removed: [0] }],
      [3, { put: [], removed: [] }],
    ]);
  });

  it('runs after those asked before it', async () => {
    const { vault } = await vaultWith(4);
    const order: string[] = [];
    const note = (what: string) => () => void order.push(what);
    const recording = vault.recordings.get(recordingId(0))!;
    await Promise.all([
      vault.commit(await importChange(vault.takeRecordingIds(40))).then(note('import')),
      vault.commitAndTurn({ removed: [recordingId(1)] }).then(note('shred')),
      vault.commit({ recordings: [{ ...recording, note: 'x' }] }).then(note('edit')),
    ]);
    expect(order).toEqual(['import', 'shred', 'edit']);
    expect(vault.epoch).toBe(2);
  });

  it('wipes the keys that it took over', async () => {
    const { vault } = await vaultWith(1);
    const change = await importChange(vault.takeRecordingIds(1));
    await vault.commit(change);
    for (const key of change.keys!.values()) expect(key.every((byte) => byte === 0)).toBe(true);
    await expectSoundOpens(vault, vault.recordings.get(recordingId(1))!);
  });

  it('is refused when a new recording has no key', async () => {
    const { vault } = await vaultWith(1);
    const { recordings = [], segments = [] } = await importChange(vault.takeRecordingIds(1));
    await expect(vault.commit({ recordings, segments })).rejects.toThrow('comes with its key');
    expect(vault.recordings.size).toBe(1);
  });

  it('writes nothing when nothing changed', async () => {
    const { vault, bench } = await vaultWith(1);
    const written = bench.disk.everWritten.directories.length;
    await vault.commit({});
    expect(bench.disk.everWritten.directories.length).toBe(written);
  });
});

describe('ids of recordings', () => {
  it('are never given twice, also after a lock and a shred of the last one', async () => {
    const { bench, vault } = await vaultWith(3);
    expect(vault.takeRecordingIds(2)).toEqual([3, 4]);
    expect(vault.takeRecordingIds(1)).toEqual([5]);
    await vault.commitAndTurn({ removed: [recordingId(2)] });
    await vault.close(null);
    expect((await bench.open()).takeRecordingIds(1)).toEqual([3]);
  });
});

describe('a full disk', () => {
  it('leaves memory and vault as they were, and the next commit may succeed', async () => {
    const { bench, vault } = await vaultWith(3);
    const change = await importChange(vault.takeRecordingIds(2));
    bench.disk.refusal = new Failure('vault/disk-full');
    await expect(vault.commit(change)).rejects.toMatchObject({ code: 'vault/disk-full' });
    await expect(vault.commitAndTurn({ removed: [recordingId(0)] })).rejects.toMatchObject({ code: 'vault/disk-full' });
    expect([...vault.recordings.keys()]).toEqual([0, 1, 2]);
    expect(vault.epoch).toBe(1);
    for (const recording of vault.recordings.values()) await expectSoundOpens(vault, recording);
    bench.disk.refusal = null;
    await vault.commit(change);
    await vault.close(null);
    const again = await bench.open();
    expect(again.recordings.size).toBe(5);
    for (const recording of again.recordings.values()) await expectSoundOpens(again, recording);
  });

  it('lets the vault lock: every key goes, the failure is told', async () => {
    const { bench, vault } = await vaultWith(1);
    bench.disk.refusal = new Failure('vault/disk-full');
    await expect(vault.close(place)).rejects.toMatchObject({ code: 'vault/disk-full' });
    await expect(vault.keyOf(recordingId(0))).rejects.toMatchObject({ code: 'vault/locked' });
    bench.disk.refusal = null;
    expect((await bench.open()).recordings.size).toBe(1);
  });
});

describe('a disk that fails otherwise', () => {
  it('stops every further commit until the vault is opened again', async () => {
    const { bench, vault } = await vaultWith(2);
    bench.disk.refusal = new Failure('vault/disk-error');
    await expect(vault.commit({ documents: { tags: [tag] } })).rejects.toMatchObject({ code: 'vault/disk-error' });
    bench.disk.refusal = null;
    await expect(vault.commit({ documents: { tags: [tag] } })).rejects.toMatchObject({ code: 'vault/unsettled' });
    await vault.close(place);
    const again = await bench.open();
    expect(again.documents.tags).toEqual([]);
    await again.commit({ documents: { tags: [tag] } });
  });

  it('in the middle of a turn says that opening again will settle it', async () => {
    const { bench, vault } = await vaultWith(2);
    bench.keyFile.faults = new Faults(1);
    const turn = vault.commitAndTurn({ removed: [recordingId(0)] });
    await expect(turn).rejects.toMatchObject({ code: 'vault/unsettled' });
    await expect(vault.commit({ documents: { tags: [tag] } })).rejects.toMatchObject({ code: 'vault/unsettled' });
    await vault.close(null);
    expect((await bench.open()).recordings.size).toBe(2);
  });
});

describe('a closed vault', () => {
  it('answers nothing', async () => {
    const { vault } = await vaultWith(2);
    const { location } = vault.recordings.get(recordingId(0))!;
    await vault.close(null);
    const locked = { code: 'vault/locked' };
    await expect(vault.commit({ documents: { tags: [tag] } })).rejects.toMatchObject(locked);
    await expect(vault.commitAndTurn({})).rejects.toMatchObject(locked);
    await expect(vault.keyOf(recordingId(0))).rejects.toMatchObject({ code: 'vault/locked' });
    await expect(vault.readSealed(location)).rejects.toMatchObject(locked);
    expect(() => vault.epoch).toThrow('vault/locked');
    expect(vault.recordings.size).toBe(0);
  });

  it('has finished what was asked before', async () => {
    const { bench, vault } = await vaultWith(1);
    const change = await importChange(vault.takeRecordingIds(5));
    const [, closed] = [vault.commit(change), vault.close(place)];
    await closed;
    expect((await bench.open()).recordings.size).toBe(6);
  });
});

describe('segments', () => {
  it('[V7.3] are dropped when their last recording is removed, not before', async () => {
    const { bench, vault } = await vaultWith(2);
    await vault.commitAndTurn({ removed: [recordingId(0)] });
    await idle();
    expect(bench.disk.segments.size).toBe(1);
    await vault.commitAndTurn({ removed: [recordingId(1)] });
    await idle();
    expect(bench.disk.segments.size).toBe(0);
    expect([bench.disk.pages.size, bench.disk.directories.size]).toEqual([0, 1]);
  });

  it('are dropped when a burn-in moved their last recording', async () => {
    const { bench, vault } = await vaultWith(1);
    const [old] = bench.disk.segments.keys();
    await vault.commitAndTurn(await importChange([recordingId(0)]));
    await idle();
    expect([...bench.disk.segments.keys()]).toEqual([vault.recordings.get(recordingId(0))?.location.segmentId]);
    expect(bench.disk.segments.has(old!)).toBe(false);
    await expectSoundOpens(vault, vault.recordings.get(recordingId(0))!);
  });

  it('that are mostly dead stay where they are at lock: a lock has better things to do', async () => {
    const { bench, vault } = await vaultWith(40);
    const before = [...bench.disk.segments.keys()];
    await vault.commitAndTurn({ removed: [...vault.recordings.keys()].filter((id) => id % 4 > 0) });
    await vault.close(null);
    expect([...bench.disk.segments.keys()]).toEqual(before);
  });

  it('that are missing or short are a damaged record', async () => {
    const { bench, vault } = await vaultWith(1);
    const { location } = vault.recordings.get(recordingId(0))!;
    const damaged = { code: 'vault/record-damaged' };
    await expect(vault.readSealed({ ...location, soundLength: 1e6 })).rejects.toMatchObject(damaged);
    bench.disk.segments.clear();
    await expect(vault.readSealed(location)).rejects.toMatchObject(damaged);
  });
});
