/**
 * What a query asks besides words, part by part: the list wants all of them to hold, the facets want to know which one alone
 * doesn't. Pure; vault worker.
 */
import type { FacetName } from '../../../shared/model/facet-names.ts';
import type { TagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import { type Marks, marksByCode } from '../search/marks.ts';
import type { Library } from './library.ts';

export type QueryPart = FacetName;

export interface PartTest {
  readonly part: QueryPart;
  /** By the code of each recording's value whether it fits. */
  readonly fitting: Uint8Array;
  /** The code by recording id. */
  readonly codes: Uint32Array;
}

/** A test for each part that the query has. Valid until the next commit. */
export function partTests(library: Library, query: RecordingQuery): readonly PartTest[] {
  const { verdict, device, tagId, archiveId, person = null, flag = null } = query;
  // Most lists ask for nothing: no codes have to be made for them.
  if ([verdict, device, tagId, archiveId, person, flag].every((asked) => asked === null)) return [];
  const codes = library.facetCodes();
  const tests: PartTest[] = [];
  if (verdict !== null) tests.push(oneOf('verdict', codes.verdict, codes.verdictOf, verdict));
  if (device !== null) tests.push(oneOf('device', codes.device, codes.deviceOf, device));
  if (person !== null) tests.push(oneOf('person', codes.person, codes.personOf, person));
  if (archiveId !== null) tests.push(oneOf('archive', codes.archive, codes.archiveOf, archiveId));
  if (flag !== null) tests.push(anyOf('flag', codes.flags, codes.flagsOf, new Set([flag])));
  if (tagId !== null) tests.push(anyOf('tag', codes.tags, codes.tagsOf, tagsUnder(tagId, library.tags())));
  return tests;
}

/** Those of `among` that pass all of them. */
export function fittingAll(among: Marks, tests: readonly PartTest[]): Marks {
  return tests.reduce((left, { codes, fitting }) => marksByCode(codes, fitting, left), among);
}

/** null: it fits. */
export function failedPart(id: number, tests: readonly PartTest[]): QueryPart | 'several' | null {
  let failed: QueryPart | null = null;
  for (const { part, fitting, codes } of tests) {
    if (fitting[codes[id] as number] === 1) continue;
    if (failed !== null) return 'several';
    failed = part;
  }
  return failed;
}

/** The tag and those beneath it: who asks for "family" also means "family/phone". */
export function tagsUnder(id: TagId, tags: ReadonlyMap<TagId, Tag>): ReadonlySet<TagId> {
  const above = tags.get(id);
  const under = new Set([id]);
  if (above === undefined) return under;
  const start = `${above.name.toLowerCase()}/`;
  for (const { id: other, name } of tags.values()) if (name.toLowerCase().startsWith(start)) under.add(other);
  return under;
}

interface Codes<Value> {
  readonly values: readonly Value[];
  known(value: Value): number;
}
function oneOf<Value>(part: QueryPart, codes: PartTest['codes'], of: Codes<Value>, wanted: Value): PartTest {
  const fitting = new Uint8Array(of.values.length);
  const code = of.known(wanted);
  if (code >= 0) fitting[code] = 1;
  return { part, fitting, codes };
}

function anyOf<Value>(
  part: QueryPart,
  codes: PartTest['codes'],
  { lists }: { readonly lists: readonly (readonly Value[])[] },
  wanted: ReadonlySet<Value>,
): PartTest {
  return { part, codes, fitting: Uint8Array.from(lists, (list) => (list.some((value) => wanted.has(value)) ? 1 : 0)) };
}
