import { describe, expect, it } from 'vitest';
import { archiveId, tagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { everything, type RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { makeRecording } from '../use-cases/testdata/make-recordings.ts';
import { fitsAll, partTests, tagsUnder } from './query-parts.ts';

const tag = (id: number, name: string): Tag => ({ id: tagId(id), name, hue: 20 });
const tags = new Map(
  [tag(1, 'Family'), tag(2, 'family/phone'), tag(3, 'family/phone/late'), tag(4, 'familyname')].map((one) => [one.id, one]),
);
const recording = makeRecording(0, {
  person: 'Marlene',
  device: 'kitchen',
  verdict: 'keep',
  archiveId: archiveId(3),
  flags: ['no-words'],
  tags: [tagId(2)],
});
const fits = (query: Partial<RecordingQuery>) => fitsAll(recording, partTests({ ...everything, ...query }, tags));

describe('partTests', () => {
  it('has none for a query that asks for nothing but words', () => {
    expect(partTests({ ...everything, text: 'radio' }, tags)).toEqual([]);
  });

  it('reads a query that was kept before there were persons and flags in it', () => {
    const { person: _person, flag: _flag, ...older } = everything;
    expect(partTests(older, tags)).toEqual([]);
  });

  it.each<[Partial<RecordingQuery>, boolean]>([
    [{ person: 'Marlene' }, true],
    [{ person: 'Jonas' }, false],
    [{ flag: 'no-words' }, true],
    [{ flag: 'was-deleted' }, false],
    [{ person: 'Marlene', flag: 'no-words', device: 'kitchen', verdict: 'keep', archiveId: archiveId(3) }, true],
    [{ person: 'Marlene', verdict: 'delete' }, false],
  ])('holds every part of %j', (query, isFitting) => {
    expect(fits(query)).toBe(isFitting);
  });

  it('finds what is tagged beneath a tag, not above it', () => {
    expect(fits({ tagId: tagId(1) })).toBe(true);
    expect(fits({ tagId: tagId(2) })).toBe(true);
    expect(fits({ tagId: tagId(3) })).toBe(false);
  });
});

describe('tagsUnder', () => {
  it('goes by levels, not by letters, whatever the case', () => {
    expect([...tagsUnder(tagId(1), tags)]).toEqual([1, 2, 3]);
  });

  it('has nothing but itself when the tag is gone', () => {
    expect([...tagsUnder(tagId(9), tags)]).toEqual([9]);
  });
});
