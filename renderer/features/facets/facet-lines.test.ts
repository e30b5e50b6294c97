import { describe, expect, it } from 'vitest';
import type { FacetName } from '../../../shared/model/facet-names.ts';
import { tagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { everything, type Facets, type RecordingQuery, type VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import { t } from '../../app/text.ts';
import { asking, facetLines, firstLines } from './facet-lines.ts';

const tag = (id: number, name: string): Tag => ({ id: tagId(id), name, hue: 20 });
const tags = [tag(1, 'work'), tag(2, 'family/phone'), tag(3, 'family'), tag(4, 'home/garden'), tag(5, 'Family/phone/late')];
const summary = { tags: tags.map((one) => ({ tag: one, count: 1 })), archives: [] } as unknown as VaultSummary;
const none: Facets = { verdict: [], device: [], person: [], tag: [], archive: [], flag: [] };

const lines = (name: FacetName, facets: Partial<Facets>, query: Partial<RecordingQuery> = {}) =>
  facetLines(name, { ...none, ...facets }, { ...everything, ...query }, summary, t);

describe('facetLines', () => {
  it('has all four verdicts in one order, found or not', () => {
    const shown = lines('verdict', { verdict: [{ value: 'undecided', count: 9 }] });
    expect(shown.map(({ value, count }) => [value, count])).toEqual([
      ['keep', 0],
      ['redact', 0],
      ['delete', 0],
      ['undecided', 9],
    ]);
  });

  it('keeps what is chosen in sight when it leaves nothing', () => {
    const shown = lines('person', { person: [{ value: 'Ada', count: 2 }] }, { person: 'Ben' });
    expect(shown.map(({ title, count, isOn }) => [title, count, isOn])).toEqual([
      ['Ada', 2, false],
      ['Ben', 0, true],
    ]);
  });

  it('puts a tag behind the one above it, and says the rest of its name', () => {
    const facet = [1, 2, 3, 4, 5].map((id) => ({ value: tagId(id), count: 10 - id }));
    expect(lines('tag', { tag: facet }).map(({ shortTitle, depth }) => [depth, shortTitle])).toEqual([
      [0, 'work'],
      [0, 'family'],
      [1, 'phone'],
      [2, 'late'],
      [0, 'home › garden'],
    ]);
  });

  it('asks for the value that is pressed, by the part of the query that is its own', () => {
    expect(asking('tag', tagId(3))).toEqual({ tagId: 3 });
    expect(asking('person', null)).toEqual({ person: null });
  });
});

describe('firstLines', () => {
  const many = (on: number) =>
    lines('device', { device: Array.from({ length: 20 }, (_, i) => ({ value: `${i}`, count: 20 - i })) }, { device: `${on}` });

  it('has the first ones, and the chosen one from below', () => {
    expect(firstLines(many(15), 8).map(({ title }) => title)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '15']);
    expect(firstLines(many(3), 8)).toHaveLength(8);
  });

  it('leaves no single line out', () => {
    expect(firstLines(many(0).slice(0, 9), 8)).toHaveLength(9);
  });
});
