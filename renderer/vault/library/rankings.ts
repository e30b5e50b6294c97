/**
 * What recordings are sorted by that isn't a number: each distinct device and person gets its rank once, so that a list compares
 * numbers alone. Pure. By the rules of the system's language; file names have rules of their own (name-order.ts).
 */
import type { Recording } from '../../../shared/model/recording.ts';
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

export const rankDevices = (columns: LibraryColumns): Ranking<string> => rank(columns, ({ device }) => device, byLanguage);
export const rankPeople = (columns: LibraryColumns): Ranking<string> => rank(columns, ({ person }) => person, byLanguage);
/** In the order in which they were brought in. */
export const rankArchives = (columns: LibraryColumns): Ranking<Recording['archiveId']> =>
  rank(
    columns,
    ({ archiveId }) => archiveId,
    (a, b) => a - b,
  );

function rank<Value>(
  { length, recordings }: LibraryColumns,
  valueOf: (recording: Recording) => Value | null,
  compare: (a: Value, b: Value) => number,
): Ranking<Value> {
  const seenAt = new Map<Value, number>();
  const seen: Value[] = [];
  const ranks = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const value = valueOf(recordings[at] as Recording);
    let place = value === null ? unranked : seenAt.get(value);
    if (value !== null && place === undefined) {
      place = seen.push(value) - 1;
      seenAt.set(value, place);
    }
    ranks[at] = place as number;
  }
  const of = [...seen].sort(compare);
  const rankOfPlace = new Uint32Array(seen.length);
  for (const [place, value] of of.entries()) rankOfPlace[seenAt.get(value) as number] = place;
  for (let at = 0; at < length; at++) if (ranks[at] !== unranked) ranks[at] = rankOfPlace[ranks[at] as number] as number;
  return { ranks, of };
}
