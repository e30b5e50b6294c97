/**
 * What would be left if the query asked for a value, for every value of every facet, in one pass. A recording counts for all
 * facets when it fits, and for one alone when that facet's present choice is all that keeps it out: choosing another value there
 * takes the present one's place. Vault worker.
 */
import type { TagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { type Facet, type Facets, mostFacetValues, type VaultArgs } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { FacetCodes } from '../library/facet-codes.ts';
import { failedPart, partTests, type QueryPart } from '../library/query-parts.ts';
import { readQueryText } from '../library/query-text.ts';

export function countFacets({ library }: Desk, { query }: VaultArgs<'facets'>): Facets {
  const { length, ids } = library.columns();
  const tests = partTests(library, query);
  const { fitting: inText } = readQueryText(query.text, library);
  const codes = library.facetCodes();
  const tallies = talliesOf(codes);
  const fitting = new Uint32Array(length);
  let found = 0;
  for (let position = 0; position < length; position++) {
    const id = ids[position] as number;
    if (inText !== null && inText[id] !== 1) continue;
    const failed = tests.length === 0 ? null : failedPart(id, tests);
    if (failed === 'several') continue;
    if (failed === null) fitting[found++] = id;
    else tallies[failed].add(id);
  }
  for (const tally of Object.values(tallies)) tally.addAll(fitting, found);
  return {
    verdict: facets(codes.verdictOf.values, tallies.verdict.counts),
    device: named(facets(codes.deviceOf.values, tallies.device.counts)),
    person: named(facets(codes.personOf.values, tallies.person.counts)),
    archive: facets(codes.archiveOf.values, tallies.archive.counts),
    flag: facetsOfLists(codes.flagsOf.lists, tallies.flag.counts, (flag) => [flag]),
    tag: facetsOfLists(codes.tagsOf.lists, tallies.tag.counts, tagsAbove(library.tags())),
  };
}

class Tally {
  readonly counts: Uint32Array;
  readonly #codes: Uint32Array;

  constructor(codes: Uint32Array, of: readonly unknown[]) {
    this.#codes = codes;
    this.counts = new Uint32Array(of.length);
  }

  add(id: number): void {
    const code = this.#codes[id] as number;
    this.counts[code] = (this.counts[code] as number) + 1;
  }

  /** One column at a time: nothing else is touched meanwhile. */
  addAll(ids: Uint32Array, length: number): void {
    const codes = this.#codes;
    const { counts } = this;
    for (let at = 0; at < length; at++) {
      const code = codes[ids[at] as number] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
}

type Tallies = { readonly [Part in QueryPart]: Tally };

function talliesOf(codes: FacetCodes): Tallies {
  return {
    verdict: new Tally(codes.verdict, codes.verdictOf.values),
    device: new Tally(codes.device, codes.deviceOf.values),
    person: new Tally(codes.person, codes.personOf.values),
    archive: new Tally(codes.archive, codes.archiveOf.values),
    flag: new Tally(codes.flags, codes.flagsOf.lists),
    tag: new Tally(codes.tags, codes.tagsOf.lists),
  };
}

function facets<Value>(values: readonly Value[], counts: Uint32Array): readonly Facet<Value>[] {
  return mostFirst(values.map((value, code) => ({ value, count: counts[code] ?? 0 })));
}

/** Of lists: a list counts once for each value that it stands for, however many of its own stand for the same. */
function facetsOfLists<Value>(
  lists: readonly (readonly Value[])[],
  counts: Uint32Array,
  standsFor: (value: Value) => readonly Value[],
): readonly Facet<Value>[] {
  const byValue = new Map<Value, number>();
  for (const [code, list] of lists.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    for (const value of new Set(list.flatMap(standsFor))) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return mostFirst([...byValue].map(([value, count]) => ({ value, count })));
}

/** Those of the same count as they came. */
const mostFirst = <Value>(all: readonly Facet<Value>[]): readonly Facet<Value>[] =>
  all
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostFacetValues);

const named = (all: readonly Facet<string | null>[]): readonly Facet<string>[] =>
  all.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));

/** For a tag: itself and those that it lies beneath, as far as there are such tags. */
function tagsAbove(tags: ReadonlyMap<TagId, Tag>): (id: TagId) => readonly TagId[] {
  const byName = new Map([...tags.values()].map(({ id, name }) => [name.toLowerCase(), id]));
  return (id) => {
    const levels = (tags.get(id)?.name ?? '').toLowerCase().split('/');
    const names = levels.slice(1).map((_, cut) => levels.slice(0, cut + 1).join('/'));
    return [id, ...names.flatMap((name) => byName.get(name) ?? [])];
  };
}
