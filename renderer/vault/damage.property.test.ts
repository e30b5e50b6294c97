import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveId, type RecordingId } from '../../shared/model/id.ts';
import { keyFileBlockBytes } from '../../shared/seams/key-file-frames.ts';
import { segmentHeaderBytes } from './crypto/seal-sound.ts';
import { Desk } from './library/desk.ts';
import { keyPageIndex, pageKinds, pageNameKey, recordingPageIndex } from './pages/page-kinds.ts';
import { BenchVault } from './testdata/bench-vault.ts';
import { expectSoundOpens, importChange } from './testdata/recordings.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { checkVault } from './use-cases/check-vault.ts';

/** Several pages of every kind: 140 recordings on two pages, their keys on one, and further on another page of keys. */
const whole = new BenchVault();
const ids: RecordingId[] = [];
beforeAll(async () => {
  const vault = await whole.create();
  for (const count of [100, 40]) {
    const taken = vault.takeRecordingIds(count);
    ids.push(...taken);
    await vault.commit(await importChange(taken));
  }
  vault.takeRecordingIds(500);
  const late = vault.takeRecordingIds(20);
  ids.push(...late);
  await vault.commit(await importChange(late));
  const lines = [{ archiveId: archiveId(1), entryName: 'words.pdf', place: 1, text: 'a line' }];
  await vault.commit({
    documents: { tags: [{ id: 0 as never, name: 'kitchen', hue: 20 }] },
    lines: new Map([[archiveId(1), lines]]),
  });
  await vault.close({ room: 'vault', recordingId: null, query: {} as never, listTop: 0 });
});

/** A machine of its own for every run; rows are copied, so that a flipped bit stays where it is. */
function copyOf(bench: BenchVault): BenchVault {
  const copy = new BenchVault();
  copy.keyFile.bytes = bench.file.slice();
  for (const [id, row] of bench.disk.pages) copy.disk.pages.set(id, { ...row, sealed: row.sealed.slice() as typeof row.sealed });
  for (const [epoch, row] of bench.disk.directories)
    copy.disk.directories.set(epoch, { ...row, sealed: row.sealed.slice() as typeof row.sealed });
  for (const [epoch, row] of bench.disk.directoryCopies)
    copy.disk.directoryCopies.set(epoch, { ...row, sealed: row.sealed.slice() as typeof row.sealed });
  for (const [id, row] of bench.disk.segments) copy.disk.segments.set(id, row);
  return copy;
}

const flip = (bytes: Uint8Array, bit: number): number => {
  const at = (bit >> 3) % bytes.byteLength;
  bytes[at]! ^= 1 << (bit & 7);
  return at;
};

async function check(vault: UnlockedVault) {
  const desk = new Desk(vault, () => undefined);
  return checkVault(desk);
}

async function soundsThatOpen(vault: UnlockedVault): Promise<ReadonlySet<RecordingId>> {
  const open = new Set<RecordingId>();
  for (const recording of vault.recordings.values()) {
    const opens = await expectSoundOpens(vault, recording).then(
      () => true,
      () => false,
    );
    if (opens) open.add(recording.id);
  }
  return open;
}

const anyBit = fc.nat(2 ** 30);

describe('one flipped bit', () => {
  it('[V12.1] in any row of a page is noticed, named and confined to that page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.disk.pages.size - 1), anyBit, async (place, bit) => {
        const bench = copyOf(whole);
        const [, row] = [...bench.disk.pages][place]!;
        flip(row.sealed, bit);
        const vault = await bench.open();
        const [page, ...others] = [...vault.damage.pages.values()];
        expect(others).toEqual([]);
        expect(page).toMatchObject({ fault: 'changed' });
        const { kind, index } = page!;
        const isOnPage = (id: RecordingId) => kind === pageKinds.recordings && recordingPageIndex(id) === index;
        const isSilenced = (id: RecordingId) => kind === pageKinds.keys && keyPageIndex(id) === index;
        expect([...vault.recordings.keys()]).toEqual(ids.filter((id) => !isOnPage(id)));
        if (kind === pageKinds.recordings) expect(vault.damage.idsOn(page!)).toEqual(ids.filter(isOnPage));
        expect([...(await soundsThatOpen(vault))]).toEqual(ids.filter((id) => !isOnPage(id) && !isSilenced(id)));
        const { damage } = await check(vault);
        expect(damage.parts).toMatchObject([{ kind, index }]);
        expect(bench.disk.pages.size).toBeGreaterThanOrEqual(whole.disk.pages.size);
        expect(bench.disk.segments.size).toBe(whole.disk.segments.size);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('[V7.4] in either copy of the directory costs nothing and is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), anyBit, async (isCopy, bit) => {
        const bench = copyOf(whole);
        for (const row of (isCopy ? bench.disk.directoryCopies : bench.disk.directories).values()) flip(row.sealed, bit);
        const vault = await bench.open();
        expect(vault.damage.opening.directory).toBe('copy-used');
        expect([...vault.recordings.keys()]).toEqual(ids);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('[V12.2] in any block of the key file is put right, and told; in the erased slot it means nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(10), fc.oneof(fc.nat(160 * 8 - 1), anyBit), async (block, bit) => {
        const bench = copyOf(whole);
        const bytes = bench.file.subarray(block * keyFileBlockBytes, (block + 1) * keyFileBlockBytes);
        const sound = bench.file.slice();
        flip(bytes, bit);
        const isErased = bytes.filter((byte) => byte === 0).length < 1_000;
        const vault = await bench.open();
        expect(vault.damage.opening.mendedBlocks).toEqual(isErased ? [] : [block]);
        expect([...vault.recordings.keys()]).toEqual(ids);
        if (!isErased) expect(bench.file).toEqual(sound);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('[V6.3] in any segment is confined to one recording, or to a head that nothing depends on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.disk.segments.size - 1), fc.oneof(anyBit, fc.nat(300)), async (place, bit) => {
        const bench = copyOf(whole);
        const [id, { blob }] = [...bench.disk.segments][place]!;
        const bytes = new Uint8Array(await blob.arrayBuffer());
        const at = flip(bytes, bit);
        bench.disk.segments.set(id, { id, blob: new Blob([bytes]) });
        const vault = await bench.open();
        const { damage, isComplete } = await check(vault);
        expect(isComplete).toBe(true);
        const owner = [...vault.recordings.values()].find(
          ({ location: { segmentId, offset, peaksLength, soundLength } }) =>
            segmentId === id && at >= offset && at < offset + peaksLength + soundLength,
        );
        expect(damage.sounds.map((sound) => sound.id)).toEqual(owner === undefined ? [] : [owner.id]);
        expect(damage.changedHeads).toBe(at < segmentHeaderBytes ? 1 : 0);
        expect((await soundsThatOpen(vault)).size).toBe(owner === undefined ? ids.length : ids.length - 1);
        expect(vault.documents.lastCheck?.sounds.length).toBe(owner === undefined ? 0 : 1);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('a damaged page', { timeout: 60_000 }, () => {
  async function withDamaged(kind: number): Promise<{ bench: BenchVault; vault: UnlockedVault }> {
    const bench = copyOf(whole);
    // Which row it is, nobody can tell from outside: each in turn, until it is the one.
    for (const row of bench.disk.pages.values()) {
      row.sealed[40]! ^= 1;
      const vault = await bench.open();
      if ([...vault.damage.pages.values()][0]?.kind === kind) return { bench, vault };
      row.sealed[40]! ^= 1;
    }
    throw new Error('there is a page of that kind');
  }

  it('[V12.4] is neither written over nor dropped by a commit, a turn or a lock', async () => {
    const { bench, vault } = await withDamaged(pageKinds.keys);
    const page = [...vault.damage.pages.values()][0]!;
    const silenced = vault.damage.idsOn(page);
    await expect(vault.commit({ removed: [silenced[0]!] })).rejects.toMatchObject({ code: 'vault/page-damaged' });
    const fresh = vault.takeRecordingIds(3);
    await vault.commit(await importChange(fresh));
    await vault.commitAndTurn({ removed: [fresh[0]!] });
    await vault.close(null);
    const again = await bench.open();
    expect(again.damage.pages.get(pageNameKey(page))).toMatchObject({ kind: pageKinds.keys });
    expect(again.recordings.size).toBe(ids.length + 2);
    for (const id of fresh.slice(1)) await expectSoundOpens(again, again.recordings.get(id)!);
    await expect(again.keyOf(silenced[0]!)).rejects.toMatchObject({ code: 'vault/record-damaged' });
  });

  it('[V12.4] comes back whole when its row does', async () => {
    const { bench, vault } = await withDamaged(pageKinds.recordings);
    await vault.commitAndTurn({});
    await vault.close(null);
    for (const [id, row] of whole.disk.pages) bench.disk.pages.set(id, row);
    const again = await bench.open();
    expect(again.damage.pages.size).toBe(0);
    expect([...(await soundsThatOpen(again))]).toEqual(ids);
  });

  it('[V12.5] goes when it is given up, with a new root and a receipt, and the vault is whole without it', async () => {
    const { giveUpDamage } = await import('./use-cases/give-up-damage.ts');
    const { bench, vault } = await withDamaged(pageKinds.recordings);
    const page = [...vault.damage.pages.values()][0]!;
    const lost = vault.damage.idsOn(page);
    const epoch = vault.epoch;
    const receipt = await giveUpDamage(new Desk(vault, () => undefined), [page]);
    expect(receipt).toMatchObject({ act: 'give-up', recordings: lost.length, fromEpoch: epoch, toEpoch: epoch + 1 });
    expect(receipt.stillInVault).toBe(ids.length - lost.length);
    await vault.close(null);
    const again = await bench.open();
    expect(again.damage.pages.size).toBe(0);
    expect([...(await soundsThatOpen(again))]).toEqual(ids.filter((id) => !lost.includes(id)));
  });

  it('[V12.4] keeps all recordings from being shredded and burnt in while lines can’t be read, of whichever archive', async () => {
    const { vault } = await withDamaged(pageKinds.lines);
    const refused = { code: 'vault/page-damaged', facts: { kind: pageKinds.lines } };
    for (const id of [archiveId(1), archiveId(2)]) {
      const one = [...vault.recordings.values()].find((recording) => recording.archiveId === id)!;
      await expect(vault.commitAndTurn({ removed: [one.id] })).rejects.toMatchObject(refused);
      // A known recording with another sound under another key, as a burn-in leaves it.
      await expect(vault.commitAndTurn(await importChange([one.id]))).rejects.toMatchObject(refused);
      await expectSoundOpens(vault, vault.recordings.get(one.id)!);
    }
  });
});
