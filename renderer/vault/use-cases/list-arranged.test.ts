import { describe, expect, it } from 'vitest';
import { type Arrangement, groupings, oldestFirst, sortings } from '../../../shared/model/arrangement.ts';
import { archiveId, recordingId, tagId } from '../../../shared/model/id.ts';
import type { RecordedTime, Recording } from '../../../shared/model/recording.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { listRecordings } from './list-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const at = (day: number): RecordedTime => ({ kind: 'local-unknown', epochMs: day * 86_400_000, source: 'metadata' });
const long = (durationMs: number | null): Pick<Recording, 'sound'> => ({ sound: { ...makeRecording(0).sound, durationMs } });

const household = [
  makeRecording(0, { time: at(3), device: 'Kitchen', person: 'Ömer', entryName: 'a/take 10.wav', ...long(4_000) }),
  makeRecording(1, { time: at(1), device: 'bedroom', person: 'Zoe', entryName: 'z/take 9.wav', ...long(1_000) }),
  makeRecording(2, { time: null, device: 'Kitchen', person: null, entryName: 'Take 100.wav', ...long(null) }),
  makeRecording(3, { time: at(2), device: null, person: 'oskar', entryName: 'échelle.wav', ...long(4_000) }),
  makeRecording(4, {
    time: at(2),
    device: 'Kitchen',
    person: 'Ömer',
    entryName: 'Take 2.wav',
    archiveId: archiveId(1),
    ...long(9),
  }),
];

async function deskWith(recordings: readonly Recording[] = household): Promise<Desk> {
  const vault = new MemoryVault();
  await vault.commit({ recordings });
  return new Desk(vault, () => undefined);
}
const list = (desk: Desk, change: Partial<Arrangement>) =>
  listRecordings(desk, { query: everything, arrangement: { ...oldestFirst, groupBy: 'none', ...change } });
const ids = (desk: Desk, change: Partial<Arrangement>): number[] => [...list(desk, change).ids];

describe('a flat list', () => {
  it.each([
    ['time', [1, 3, 4, 0, 2], [0, 4, 3, 1, 2]],
    ['length', [4, 1, 3, 0, 2], [3, 0, 1, 4, 2]],
    ['person', [4, 0, 3, 1, 2], [1, 3, 4, 0, 2]],
    ['device', [1, 4, 0, 2, 3], [4, 0, 2, 1, 3]],
    ['name', [3, 4, 1, 0, 2], [2, 0, 1, 4, 3]],
  ] as const)('is sorted by %s both ways: ties by time, what is unknown last', async (sortBy, up, down) => {
    const desk = await deskWith();
    expect(ids(desk, { sortBy })).toEqual(up);
    expect(ids(desk, { sortBy, isDescending: true })).toEqual(down);
    expect(list(desk, { sortBy })).toMatchObject({ groups: [], soundMs: 9_009 });
  });
});

describe('groups', () => {
  it('by device stand in the order of their names, the unknown last, each with its count and sound', async () => {
    const desk = await deskWith();
    const { ids: listed, groups } = list(desk, { groupBy: 'device' });
    expect([...listed]).toEqual([1, 4, 0, 2, 3]);
    expect(groups).toEqual([
      { key: { by: 'device', name: 'bedroom' }, start: 0, count: 1, soundMs: 1_000 },
      { key: { by: 'device', name: 'Kitchen' }, start: 1, count: 3, soundMs: 4_009 },
      { key: { by: 'device', name: null }, start: 4, count: 1, soundMs: 4_000 },
    ]);
  });

  it('by person turn round with the person, and stay when something else is sorted by', async () => {
    const desk = await deskWith();
    const names = (change: Partial<Arrangement>) =>
      list(desk, { groupBy: 'person', ...change }).groups.map(({ key }) => (key.by === 'person' ? key.name : '?'));
    expect(names({})).toEqual(['Ömer', 'oskar', 'Zoe', null]);
    expect(names({ sortBy: 'person', isDescending: true })).toEqual(['Zoe', 'oskar', 'Ömer', null]);
    expect(names({ isDescending: true })).toEqual(['Ömer', 'oskar', 'Zoe', null]);
    expect(ids(desk, { groupBy: 'person', isDescending: true })).toEqual([0, 4, 3, 1, 2]);
  });

  it('by archive stand as they were brought in', async () => {
    const { ids: listed, groups } = list(await deskWith(), { groupBy: 'archive', sortBy: 'length', isDescending: true });
    expect([...listed]).toEqual([3, 0, 1, 2, 4]);
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      [{ by: 'archive', archiveId: 0 }, 4],
      [{ by: 'archive', archiveId: 1 }, 1],
    ]);
  });

  it('by day keep their order when the length decides within them', async () => {
    const { ids: listed, groups } = list(await deskWith(), { groupBy: 'day', sortBy: 'length', isDescending: true });
    expect([...listed]).toEqual([1, 3, 4, 0, 2]);
    expect(groups.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
  });

  it('have no head when nothing of them fits', async () => {
    const desk = await deskWith();
    const { groups } = listRecordings(desk, {
      query: { ...everything, device: 'Kitchen' },
      arrangement: { groupBy: 'person', sortBy: 'time', isDescending: false },
    });
    expect(groups.map(({ key, start, count }) => [key.by === 'person' && key.name, start, count])).toEqual([
      ['Ömer', 0, 2],
      [null, 2, 1],
    ]);
  });
});

it('stands after a commit as it would had everything been there from the start', async () => {
  const desk = await deskWith(household);
  const arrangements = groupings.flatMap((groupBy) =>
    sortings.flatMap((sortBy) => [true, false].map((isDescending): Arrangement => ({ groupBy, sortBy, isDescending }))),
  );
  for (const one of arrangements) list(desk, one);
  const later = [
    makeRecording(1, { ...household[1], person: 'Anna', ...long(7_000) }),
    makeRecording(2, { ...household[2], time: at(9), tags: [tagId(1)] }),
    makeRecording(7, { time: at(2), device: 'attic', person: 'anna' }),
  ];
  await desk.vault.commit({ documents: { tags: [{ id: tagId(1), name: 'a', hue: 20 }] } });
  await desk.vault.commit({ recordings: later, removed: [recordingId(3)] });
  const fresh = await deskWith([...desk.vault.recordings.values()]);
  for (const one of arrangements) expect({ ...list(desk, one), edition: 0 }).toEqual({ ...list(fresh, one), edition: 0 });
});
