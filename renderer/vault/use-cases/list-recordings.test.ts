import { newestFirst, oldestFirst } from '../../../shared/model/arrangement.ts';
import { describe, expect, it } from 'vitest';
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import { archiveId, recordingId, tagId } from '../../../shared/model/id.ts';
import type { RecordedTime, Recording } from '../../../shared/model/recording.ts';
import { everything, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { listRecordings } from './list-recordings.ts';
import { summarise } from './view-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const at = (iso: string): RecordedTime => ({ kind: 'local-unknown', epochMs: Date.parse(`${iso}Z`), source: 'metadata' });
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

async function deskWith(recordings: readonly Recording[], change: (vault: MemoryVault) => void = () => undefined): Promise<Desk> {
  const vault = new MemoryVault();
  await vault.commit({ recordings });
  change(vault);
  return new Desk(vault, () => undefined);
}
const idsOf = (desk: Desk, query: Partial<RecordingQuery> = {}, arrangement = oldestFirst): number[] => [
  ...listRecordings(desk, { query: { ...everything, ...query }, arrangement }).ids,
];

const household = [
  makeRecording(0, { time: at('2018-05-02T09:00:00'), transcript: 'Ruf Grüner an', device: 'Küche', verdict: 'keep' }),
  makeRecording(1),
  makeRecording(2, { time: at('2018-05-01T21:00:00'), transcript: 'play the radio', person: 'Marlene', archiveId: archiveId(1) }),
  makeRecording(3, { time: at('2018-05-02T08:00:00'), reply: 'It is eight', note: 'the second voice', tags: [tagId(4)] }),
  makeRecording(4, { entryName: 'Audio/Kitchen Radio 7.wav' }),
];

describe('listRecordings', () => {
  it('is sorted by time, what has none last in the order it came in', async () => {
    const desk = await deskWith(household);
    expect(idsOf(desk)).toEqual([2, 3, 0, 1, 4]);
    expect(idsOf(desk, {}, newestFirst)).toEqual([0, 3, 2, 1, 4]);
  });

  it('groups by day, with the sound of each', async () => {
    const desk = await deskWith(household);
    const { groups, soundMs } = listRecordings(desk, { query: everything, arrangement: newestFirst });
    expect(groups).toEqual([
      { key: { by: 'day', dayMs: dayOf('2018-05-02') }, start: 0, count: 2, soundMs: 4_000 },
      { key: { by: 'day', dayMs: dayOf('2018-05-01') }, start: 2, count: 1, soundMs: 2_000 },
      { key: { by: 'day', dayMs: null }, start: 3, count: 2, soundMs: 4_000 },
    ]);
    expect(soundMs).toBe(10_000);
  });

  it.each([
    ['gruner', [0]],
    ['KUCHE ruf', [0]],
    ['radio', [2, 4]],
    ['marlene', [2]],
    ['eight second', [3]],
    ['household', [3]],
    ['eight radio', []],
    ['  ', [2, 3, 0, 1, 4]],
  ])('finds %s wherever it was said, written or named', async (text, ids) => {
    const desk = await deskWith(household, (vault) => {
      vault.documents = { ...vault.documents, tags: [{ id: tagId(4), name: 'Household/Phone', hue: 20 }] };
    });
    expect(idsOf(desk, { text })).toEqual(ids);
  });

  it('holds every part of a query', async () => {
    const desk = await deskWith(household);
    expect(idsOf(desk, { verdict: 'keep' })).toEqual([0]);
    expect(idsOf(desk, { tagId: tagId(4) })).toEqual([3]);
    expect(idsOf(desk, { device: 'Küche' })).toEqual([0]);
    expect(idsOf(desk, { archiveId: archiveId(1) })).toEqual([2]);
    expect(idsOf(desk, { archiveId: archiveId(1), verdict: 'keep' })).toEqual([]);
  });

  it('follows every commit: new ones in their place, changed words, removed ones gone', async () => {
    const desk = await deskWith(household);
    expect(idsOf(desk, { text: 'radio' })).toEqual([2, 4]);
    await desk.vault.commit({
      recordings: [
        makeRecording(5, { time: at('2018-05-02T08:30:00'), transcript: 'radio off' }),
        makeRecording(2, { time: at('2018-05-01T21:00:00'), transcript: 'play the songs' }),
      ],
      removed: [recordingId(1)],
    });
    expect(idsOf(desk)).toEqual([2, 3, 5, 0, 4]);
    expect(idsOf(desk, { text: 'radio' })).toEqual([5, 4]);
    expect(idsOf(desk, { text: 'songs' })).toEqual([2]);
  });

  it('moves a recording when its time becomes known', async () => {
    const desk = await deskWith(household);
    await desk.vault.commit({ recordings: [makeRecording(1, { time: at('2018-05-02T08:59:00') })] });
    expect(idsOf(desk)).toEqual([2, 3, 1, 0, 4]);
    expect(desk.library.counts.total).toBe(5);
  });

  it('remembers what it has shown after the page took the ids away', async () => {
    const desk = await deskWith(household);
    const { ids } = listRecordings(desk, { query: everything, arrangement: oldestFirst });
    structuredClone(ids, { transfer: [ids.buffer] });
    expect([...desk.shownIds]).toEqual([2, 3, 0, 1, 4]);
  });
});

describe('the edition', () => {
  const editionOf = (desk: Desk) => listRecordings(desk, { query: everything, arrangement: oldestFirst }).edition;

  it('is another one when a recording or a line has come or gone, and the same when one was only changed', async () => {
    const desk = await deskWith(household);
    const first = editionOf(desk);
    await desk.vault.commit({ recordings: [makeRecording(0, { time: at('2018-05-02T09:00:00'), verdict: 'delete' })] });
    const known = [first, editionOf(desk)];
    await desk.vault.commit({ recordings: [makeRecording(9, {})] });
    known.push(editionOf(desk));
    await desk.vault.commit({ removed: [recordingId(9)] });
    known.push(editionOf(desk));
    await desk.vault.commit({
      lines: new Map([[archiveId(0), [{ archiveId: archiveId(0), entryName: 'a.pdf', place: 1, text: 'hm' }]]]),
    });
    known.push(editionOf(desk));
    expect(known[1]).toBe(known[0]);
    expect(new Set(known).size).toBe(4);
  });
});

describe('lines without a recording', () => {
  const line = (archive: number, place: number, text: string): UnlinkedLine => ({
    archiveId: archiveId(archive),
    entryName: 'Transcripts.pdf',
    place,
    text,
  });
  const withLines = (lines: readonly UnlinkedLine[]) =>
    deskWith(household, (vault) => {
      for (const of of new Set(lines.map((one) => one.archiveId)))
        vault.lines.set(
          of,
          lines.filter((one) => one.archiveId === of),
        );
    });

  it('are found by their words', async () => {
    const desk = await withLines([line(0, 1, 'Schließ die Tür'), line(0, 2, 'light off'), line(1, 1, 'Tür auf')]);
    const found = (query: Partial<RecordingQuery>) =>
      listRecordings(desk, { query: { ...everything, ...query }, arrangement: oldestFirst }).unlinked.map(({ text }) => text);
    expect(found({ text: 'tur' })).toEqual(['Schließ die Tür', 'Tür auf']);
    expect(found({ text: 'tur', archiveId: archiveId(1) })).toEqual(['Tür auf']);
    expect(found({ text: 'tur', verdict: 'keep' })).toEqual([]);
    await desk.vault.commit({ lines: new Map([[archiveId(1), []]]) });
    expect(found({ text: 'tur' })).toEqual(['Schließ die Tür']);
  });

  it('are listed alone when the records without sound are asked for, found by file and person too', async () => {
    const desk = await withLines([
      line(0, 1, 'light off'),
      { ...line(0, 2, ''), missingSound: 'gone.wav', person: 'Marlène' },
      { ...line(1, 1, 'stop'), missingSound: null },
    ]);
    const found = (query: Partial<RecordingQuery>) => {
      const list = listRecordings(desk, { query: { ...everything, isWithoutSound: true, ...query }, arrangement: oldestFirst });
      expect([list.ids.length, list.groups]).toEqual([0, []]);
      return list.unlinked.map(({ archiveId: of, place }) => [of, place]);
    };
    expect(found({})).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(found({ text: 'gone.wav' })).toEqual([[0, 2]]);
    expect(found({ text: 'marlene' })).toEqual([[0, 2]]);
    expect(found({ archiveId: archiveId(1) })).toEqual([[1, 1]]);
    expect(summarise(desk)).toMatchObject({ unlinkedLines: 3, missingSounds: 2 });
  });

  it('are all counted, and at most 200 handed out', async () => {
    const desk = await withLines(Array.from({ length: 250 }, (_, place) => line(0, place, 'stop')));
    const { unlinked, unlinkedTotal } = listRecordings(desk, {
      query: { ...everything, text: 'stop' },
      arrangement: oldestFirst,
    });
    expect([unlinked.length, unlinkedTotal]).toEqual([200, 250]);
  });
});
