import { describe, expect, it } from 'vitest';
import { archiveId, tagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { everything, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { makeRecording } from '../use-cases/testdata/make-recordings.ts';
import { MemoryVault } from '../use-cases/testdata/memory-vault.ts';
import { Library } from './library.ts';
import { failedPart, fittingAll, partTests, tagsUnder } from './query-parts.ts';

const tag = (id: number, name: string): Tag => ({ id: tagId(id), name, hue: 20 });
const tags = [tag(1, 'Family'), tag(2, 'family/phone'), tag(3, 'family/phone/late'), tag(4, 'familyname')];
const marlenes: Partial<Recording> = {
  person: 'Marlene',
  device: 'kitchen',
  verdict: 'keep',
  archiveId: archiveId(3),
  flags: ['no-words'],
  tags: [tagId(2)],
};

async function opened() {
  const vault = new MemoryVault();
  await vault.commit({ recordings: [makeRecording(0, marlenes)], documents: { tags } });
  return { vault, library: new Library(vault) };
}
const fits = async (query: Partial<RecordingQuery>) => {
  const { library } = await opened();
  return fittingAll(library.columns().everyone, partTests(library, { ...everything, ...query }))[0] === 1;
};

describe('partTests', () => {
  it('has none for a query that asks for nothing but words', async () => {
    expect(partTests((await opened()).library, { ...everything, text: 'radio' })).toEqual([]);
  });

  it('reads a query that was kept before there were persons and flags in it', async () => {
    const { person: _person, flag: _flag, ...older } = everything;
    expect(partTests((await opened()).library, older)).toEqual([]);
  });

  it.each<[Partial<RecordingQuery>, boolean]>([
    [{ person: 'Marlene' }, true],
    [{ person: 'Jonas' }, false],
    [{ flag: 'no-words' }, true],
    [{ flag: 'was-deleted' }, false],
    [{ person: 'Marlene', flag: 'no-words', device: 'kitchen', verdict: 'keep', archiveId: archiveId(3) }, true],
    [{ person: 'Marlene', verdict: 'delete' }, false],
  ])('holds every part of %j', async (query, isFitting) => {
    expect(await fits(query)).toBe(isFitting);
  });

  it('finds what is tagged beneath a tag, not above it', async () => {
    expect(await fits({ tagId: tagId(1) })).toBe(true);
    expect(await fits({ tagId: tagId(2) })).toBe(true);
    expect(await fits({ tagId: tagId(3) })).toBe(false);
  });

  it('follows what comes and what changes after it was first asked', async () => {
    const { vault, library } = await opened();
    const fitting = (id: number, query: Partial<RecordingQuery>) =>
      fittingAll(library.columns().everyone, partTests(library, { ...everything, ...query }))[id] === 1;
    expect(fitting(0, { verdict: 'delete' })).toBe(false);
    await vault.commit({
      recordings: [makeRecording(0, { ...marlenes, verdict: 'delete' }), makeRecording(5_000, { device: 'hall' })],
    });
    expect(fitting(0, { verdict: 'delete' })).toBe(true);
    expect(fitting(5_000, { device: 'hall' })).toBe(true);
    expect(fitting(5_000, { person: 'Marlene' })).toBe(false);
  });

  it('names the one part that a recording fails, and no more than that it fails several', async () => {
    const { library } = await opened();
    const failed = (query: Partial<RecordingQuery>) => failedPart(0, partTests(library, { ...everything, ...query }));
    expect(failed({ person: 'Marlene', verdict: 'keep' })).toBeNull();
    expect(failed({ person: 'Marlene', verdict: 'delete' })).toBe('verdict');
    expect(failed({ person: 'Jonas', verdict: 'delete' })).toBe('several');
  });
});

describe('tagsUnder', () => {
  const byId = new Map(tags.map((one) => [one.id, one]));

  it('goes by levels, not by letters, whatever the case', () => {
    expect([...tagsUnder(tagId(1), byId)]).toEqual([1, 2, 3]);
  });

  it('has nothing but itself when the tag is gone', () => {
    expect([...tagsUnder(tagId(9), byId)]).toEqual([9]);
  });
});
