import { describe, expect, it } from 'vitest';
import { oldestFirst } from '../../../shared/model/arrangement.ts';
import { archiveId, tagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { everything, type Facets, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { Desk } from '../library/desk.ts';
import { countFacets } from './count-facets.ts';
import { listRecordings } from './list-recordings.ts';
import { makeRecording } from './testdata/make-recordings.ts';
import { MemoryVault } from './testdata/memory-vault.ts';

const tag = (id: number, name: string): Tag => ({ id: tagId(id), name, hue: 20 });
const tags = [tag(1, 'family'), tag(2, 'family/phone'), tag(3, 'family/dog'), tag(4, 'work')];
const recordings = [
  makeRecording(0, { device: 'kitchen', person: 'Ada', verdict: 'keep', tags: [tagId(2), tagId(3)], transcript: 'the radio' }),
  makeRecording(1, { device: 'kitchen', person: 'Ben', verdict: 'delete', flags: ['no-words', 'was-deleted'] }),
  makeRecording(2, { device: 'hall', person: 'Ada', verdict: 'delete', archiveId: archiveId(1), tags: [tagId(1)] }),
  makeRecording(3, { device: 'hall', verdict: 'undecided', archiveId: archiveId(1), tags: [tagId(4)], transcript: 'radio' }),
];

async function desk(): Promise<Desk> {
  const vault = new MemoryVault();
  await vault.commit({ recordings, documents: { tags } });
  return new Desk(vault, () => undefined);
}
const facetsOf = async (query: Partial<RecordingQuery> = {}): Promise<Facets> =>
  countFacets(await desk(), { query: { ...everything, ...query } });
const pairs = (facet: readonly { readonly value: unknown; readonly count: number }[]) =>
  Object.fromEntries(facet.map(({ value, count }) => [String(value), count]));

describe('countFacets', () => {
  it('counts every value when nothing is asked', async () => {
    const facets = await facetsOf();
    expect(pairs(facets.verdict)).toEqual({ keep: 1, delete: 2, undecided: 1 });
    expect(pairs(facets.device)).toEqual({ kitchen: 2, hall: 2 });
    expect(pairs(facets.person)).toEqual({ Ada: 2, Ben: 1 });
    expect(pairs(facets.archive)).toEqual({ 0: 2, 1: 2 });
    expect(pairs(facets.flag)).toEqual({ 'no-words': 1, 'was-deleted': 1 });
  });

  it('counts nothing where there is nothing', () => {
    const facets = countFacets(new Desk(new MemoryVault(), () => undefined), { query: everything });
    expect(Object.values(facets).flat()).toEqual([]);
  });

  it('counts a recording once for the tag above those that it carries', async () => {
    expect(pairs((await facetsOf()).tag)).toEqual({ 1: 2, 2: 1, 3: 1, 4: 1 });
  });

  it('has the most frequent first', async () => {
    expect((await facetsOf()).verdict[0]).toEqual({ value: 'delete', count: 2 });
  });

  it('counts the other values of a chosen facet as if they were chosen instead', async () => {
    const facets = await facetsOf({ verdict: 'delete' });
    expect(pairs(facets.verdict)).toEqual({ keep: 1, delete: 2, undecided: 1 });
    expect(pairs(facets.device)).toEqual({ kitchen: 1, hall: 1 });
    expect(pairs(facets.person)).toEqual({ Ada: 1, Ben: 1 });
  });

  it('leaves out what the words of the query rule out', async () => {
    const facets = await facetsOf({ text: 'radio', device: 'kitchen' });
    expect(pairs(facets.device)).toEqual({ kitchen: 1, hall: 1 });
    expect(pairs(facets.verdict)).toEqual({ keep: 1 });
  });

  it('tells exactly how many the list has when a value is chosen', async () => {
    const at = await desk();
    const asked: Partial<RecordingQuery>[] = [{}, { device: 'hall' }, { verdict: 'delete', person: 'Ada' }, { text: 'radio' }];
    const keys = {
      verdict: 'verdict',
      device: 'device',
      person: 'person',
      tag: 'tagId',
      archive: 'archiveId',
      flag: 'flag',
    } as const;
    for (const base of asked) {
      const query = { ...everything, ...base };
      const facets = countFacets(at, { query });
      for (const [name, key] of Object.entries(keys) as [keyof Facets, keyof RecordingQuery][]) {
        for (const { value, count } of facets[name]) {
          const list = listRecordings(at, { query: { ...query, [key]: value }, arrangement: oldestFirst });
          expect([name, value, list.ids.length]).toEqual([name, value, count]);
        }
      }
    }
  });
});
