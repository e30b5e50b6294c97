import { describe, expect, it } from 'vitest';
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import { archiveId, recordingId, sourceId } from '../../../shared/model/id.ts';
import type { RecordedTime } from '../../../shared/model/recording.ts';
import { Desk } from '../library/desk.ts';
import { changeRecordings } from './change-recordings.ts';
import { undo } from './turn-back.ts';
import { previewShred, shredRecordings } from './shred-recordings.ts';
import { makeArchive, makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const at = (iso: string): RecordedTime => ({ kind: 'local-unknown', epochMs: Date.parse(`${iso}Z`), source: 'metadata' });
const [zero, one, two] = [recordingId(0), recordingId(1), recordingId(2)] as const;

async function household() {
  const vault = new MemoryVault();
  await vault.commit({
    recordings: [
      makeRecording(0, { time: at('2018-05-02T09:00:00') }),
      makeRecording(1, { archiveId: archiveId(1), time: at('2018-05-01T09:00:00'), transcript: 'open the door' }),
      makeRecording(2, { archiveId: archiveId(1) }),
    ],
    documents: {
      archives: [
        makeArchive(0),
        makeArchive(1, {
          isSample: true,
          duplicates: 1,
          entries: [{ entryName: 'copy of 0.wav', fate: 'duplicate', reason: 'duplicate', sizeBytes: 1, sameAs: zero }],
        }),
      ],
    },
  });
  return { vault, desk: new Desk(vault, () => undefined) };
}

describe('previewShred', () => {
  it('says what would go', async () => {
    const { desk } = await household();
    expect(previewShred(desk, [two, one, one])).toEqual({
      recordings: 2,
      soundMs: 4_000,
      oldest: at('2018-05-01T09:00:00'),
      newest: at('2018-05-01T09:00:00'),
      archives: [{ id: 1, fileName: 'archive-1.zip', count: 2, isSample: true }],
    });
    expect(previewShred(desk, [zero, one])).toMatchObject({
      oldest: at('2018-05-01T09:00:00'),
      newest: at('2018-05-02T09:00:00'),
    });
  });
});

/** The turn behind an act writes how long the act took. */
const nothing = async () => undefined;

describe('shredRecordings', () => {
  it('is one turn for all of them, with the receipt in it', async () => {
    const { vault, desk } = await household();
    const receipt = await shredRecordings(desk, [two, zero, two]);
    expect([...vault.recordings.keys()]).toEqual([one]);
    expect(vault.epoch).toBe(2);
    await desk.turns.take(nothing);
    expect(vault.commits.at(-2)).toMatchObject({ removed: [zero, two], documents: { receipts: [{ number: 1 }] } });
    expect(receipt).toMatchObject({
      act: 'shred',
      recordings: 2,
      archives: ['archive-0.zip', 'archive-1.zip'],
      soundMs: 4_000,
      fromEpoch: 1,
      toEpoch: 2,
      stillInVault: 1,
    });
    const expected = await crypto.subtle.digest('SHA-256', concatBytes([fromHex(receipt.salt), fromHex('00'.repeat(32))]));
    expect(receipt.commitments).toEqual([toHex(new Uint8Array(expected)), toHex(new Uint8Array(expected))]);
  });

  it('tells the sample from other archives, and keeps what the machine and the vault knew', async () => {
    const { vault, desk } = await household();
    const machine = { fileSystem: 'btrfs', overwrites: 'elsewhere', drive: 'solid-state', syncedBy: null } as const;
    const receipt = await shredRecordings(desk, [zero, one], machine);
    expect(receipt).toMatchObject({ archives: ['archive-0.zip', 'archive-1.zip'], samples: ['archive-1.zip'], machine });
    expect(receipt.backups).toEqual({ count: 0, lastMadeAtMs: null });
    const later = await shredRecordings(desk, [two]);
    expect([later.samples, 'machine' in later]).toEqual([['archive-1.zip'], false]);
    await desk.turns.take(nothing);
    expect(vault.documents.receipts).toEqual([receipt, later]);
  });

  it('[V10.3] is one epoch for ten thousand as for one', async () => {
    const vault = new MemoryVault();
    await vault.commit({
      recordings: Array.from({ length: 12_000 }, (_, id) => makeRecording(id)),
      documents: { archives: [makeArchive(0)] },
    });
    const desk = new Desk(vault, () => undefined);
    const receipt = await shredRecordings(desk, [...vault.recordings.keys()].slice(0, 10_000));
    expect([receipt.recordings, receipt.toEpoch - receipt.fromEpoch, vault.epoch]).toEqual([10_000, 1, 2]);
    expect(receipt.commitments.length).toBe(10_000);
  });

  it('has another salt and the next number each time', async () => {
    const { vault, desk } = await household();
    const first = await shredRecordings(desk, [zero]);
    const second = await shredRecordings(desk, [one]);
    expect(second.salt).not.toBe(first.salt);
    expect([first.number, second.number, second.fromEpoch]).toEqual([1, 2, 2]);
    await desk.turns.take(nothing);
    expect(vault.documents.receipts).toEqual([first, second]);
  });

  it('leaves no name of a copy in the report of an archive', async () => {
    const { vault, desk } = await household();
    await shredRecordings(desk, [zero]);
    expect(vault.documents.archives[1]).toMatchObject({ duplicates: 1, entries: [] });
  });

  it('is forgotten by what can be undone, and by the search', async () => {
    const { desk } = await household();
    await changeRecordings(desk, [zero, one], { verdict: 'delete' });
    await shredRecordings(desk, [one]);
    expect([...desk.library.columns().ids]).toEqual([zero, two]);
    expect(desk.library.counts.total).toBe(2);
    expect(await undo(desk)).toMatchObject({ changed: 1, ids: [zero] });
    expect(await undo(desk)).toMatchObject({ changed: 0, ids: [] });
  });

  it('shreds nothing when one of them is gone already, none is named, or an import runs', async () => {
    const { vault, desk } = await household();
    await expect(shredRecordings(desk, [zero, recordingId(7)])).rejects.toThrow('vault/record-missing');
    await expect(shredRecordings(desk, [])).rejects.toThrow('app/bad-request');
    desk.imports.set(sourceId('00'.repeat(16)), new AbortController());
    await expect(shredRecordings(desk, [zero])).rejects.toThrow('vault/busy');
    expect(vault.recordings.size).toBe(3);
  });

  it('is done, with its receipt, even when its duration can`t be written', async () => {
    const { vault, desk } = await household();
    const stop = vault.onCommitted(() => {
      vault.nextFailure = new Error('disk');
      stop();
    });
    const receipt = await shredRecordings(desk, [zero]);
    await desk.turns.take(nothing);
    const { tookMs, ...known } = receipt;
    expect(vault.documents.receipts).toMatchObject([known]);
    expect(vault.documents.receipts[0]?.tookMs).toBeLessThanOrEqual(tookMs);
    expect(vault.recordings.size).toBe(2);
  });
});
