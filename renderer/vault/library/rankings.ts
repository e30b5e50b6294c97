/**
 * What recordings are sorted by that isn't a number: each distinct device and person gets its rank once, so that a list compares
 * numbers alone. Pure. By the rules of the system's language; file names have rules of their own (name-order.ts).
 */
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { FacetCodes } from './facet-codes.ts';
import type { LibraryColumns } from './library-columns.ts';

/** Stands for what is unknown. */
export const unranked = 0xffff_ffff;

export interface Ranking<Value> {
  /** By position in the columns. */
  readonly ranks: Uint32Array;
  /** By rank. */
  readonly of: readonly Value[];
}

const collator = new Intl.Collator(undefined, { numeric: true });
/** What the rules of the language hold for the same is still told apart, always in the same way. */
const byLanguage = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : 1);

export const rankDevices = (columns: LibraryColumns, { device, deviceOf }: FacetCodes): Ranking<string> =>
  rank(columns, device, deviceOf.values, byLanguage);
export const rankPeople = (columns: LibraryColumns, { person, personOf }: FacetCodes): Ranking<string> =>
  rank(columns, person, personOf.values, byLanguage);
/** In the order in which they were brought in. */
export const rankArchives = (columns: LibraryColumns, { archive, archiveOf }: FacetCodes): Ranking<ArchiveId> =>
  rank(columns, archive, archiveOf.values, (a, b) => a - b);

/** `codes` by recording id, `values` by code. A value that nobody has any more has no rank. */
function rank<Value>(
  { length, ids }: LibraryColumns,
  codes: Uint32Array,
  values: readonly (Value | null)[],
  compare: (a: Value, b: Value) => number,
): Ranking<Value> {
  const isHad = new Uint8Array(values.length);
  for (let at = 0; at < length; at++) isHad[codes[ids[at] as number] as number] = 1;
  const of = values.filter((value, code): value is Value => value !== null && isHad[code] === 1).sort(compare);
  const rankOf = new Map(of.map((value, place) => [value, place]));
  const rankOfCode = Uint32Array.from(values, (value) => (value === null ? unranked : (rankOf.get(value) ?? unranked)));
  const ranks = new Uint32Array(length);
  for (let at = 0; at < length; at++) ranks[at] = rankOfCode[codes[ids[at] as number] as number] as number;
  return { ranks, of };
}
