/**
 * The order of a list, from the columns: what is sorted by becomes one number per recording, and so do the groups; numbers are sorted
 * without comparing. Pure. Ties stand in the order of time; what is unknown is last, whichever way it is turned.
 */
import type { Arrangement, Grouping, Sorting } from '../../../shared/model/arrangement.ts';
import type { ArchiveId } from '../../../shared/model/id.ts';
import type { GroupKey } from '../../../shared/seams/vault-protocol.ts';
import type { LibraryColumns } from './library-columns.ts';
import { type Ranking, unranked } from './rankings.ts';
import { sortByRank } from './sort-by-rank.ts';

export interface Arranged {
  /** Positions in the columns, in order. */
  readonly positions: Uint32Array;
  /** By position; null where there are no groups. */
  readonly groupOf: Uint32Array | null;
  /** By group, in order. */
  readonly keys: readonly GroupKey[];
}

/** Made once for all orders that need them, by whoever asks for an order. */
export interface Rankings {
  readonly devices: () => Ranking<string>;
  readonly people: () => Ranking<string>;
  readonly archives: () => Ranking<ArchiveId>;
  readonly names: () => Uint32Array;
}

export function arrangeColumns(
  columns: LibraryColumns,
  { groupBy, sortBy, isDescending }: Arrangement,
  rankings: Rankings,
): Arranged {
  const sorted = sortedPositions(columns, sortBy, isDescending, rankings);
  const isTurned = isDescending && groupedLike[sortBy] === groupBy;
  const groups = groupsOf(columns, groupBy, isTurned, rankings);
  if (groups === null) return { positions: sorted, groupOf: null, keys: [] };
  return { positions: sortByRank(sorted, groups.groupOf), ...groups };
}

/** Groups turn round with what is sorted by, where both are the same. Otherwise they keep their own order: days as they went by. */
const groupedLike: Readonly<Record<Sorting, Grouping | null>> = {
  time: 'day',
  person: 'person',
  device: 'device',
  length: null,
  name: null,
};

function sortedPositions(columns: LibraryColumns, sortBy: Sorting, isDescending: boolean, rankings: Rankings): Uint32Array {
  switch (sortBy) {
    case 'time':
      return byTime(columns, isDescending);
    case 'length':
      return byRank(columns, lengthRanks(columns), isDescending);
    case 'person':
      return byRank(columns, rankings.people().ranks, isDescending);
    case 'device':
      return byRank(columns, rankings.devices().ranks, isDescending);
    case 'name':
      return byRank(columns, rankings.names(), isDescending);
  }
}

function byTime({ length, datedLength }: LibraryColumns, isDescending: boolean): Uint32Array {
  const positions = new Uint32Array(length);
  for (let at = 0; at < length; at++) positions[at] = isDescending && at < datedLength ? datedLength - 1 - at : at;
  return positions;
}

/** Whole milliseconds. */
const lengthRanks = ({ lengthMs }: LibraryColumns): Uint32Array =>
  Uint32Array.from(lengthMs, (ms) => (Number.isNaN(ms) ? unranked : Math.min(unranked - 2, Math.round(ms))));

/** Ties in the order of time, what is unknown last. */
function byRank(columns: LibraryColumns, ranks: Uint32Array, isDescending: boolean): Uint32Array {
  return sortByRank(byTime(columns, false), isDescending ? turned(ranks) : ranks);
}

function turned(ranks: Uint32Array): Uint32Array {
  let highest = 0;
  for (const rank of ranks) if (rank !== unranked && rank > highest) highest = rank;
  return ranks.map((rank) => (rank === unranked ? unranked : highest - rank));
}

type Groups = Pick<Arranged, 'keys'> & { readonly groupOf: Uint32Array };

function groupsOf(columns: LibraryColumns, groupBy: Grouping, isTurned: boolean, rankings: Rankings): Groups | null {
  switch (groupBy) {
    case 'none':
      return null;
    case 'day':
      return daysOf(columns, isTurned);
    case 'device':
      return ranked(rankings.devices(), isTurned, (name) => ({ by: 'device', name }), { by: 'device', name: null });
    case 'person':
      return ranked(rankings.people(), isTurned, (name) => ({ by: 'person', name }), { by: 'person', name: null });
    case 'archive':
      return ranked(rankings.archives(), isTurned, (archiveId) => ({ by: 'archive', archiveId }), null);
  }
}

function daysOf({ length, datedLength, dayMs }: LibraryColumns, isTurned: boolean): Groups {
  const groupOf = new Uint32Array(length);
  const days: number[] = [];
  for (let at = 0; at < datedLength; at++) {
    const day = dayMs[at] as number;
    if (days.at(-1) !== day) days.push(day);
    groupOf[at] = days.length - 1;
  }
  if (isTurned) for (let at = 0; at < datedLength; at++) groupOf[at] = days.length - 1 - (groupOf[at] as number);
  groupOf.fill(days.length, datedLength);
  const keys = (isTurned ? days.reverse() : days).map((day): GroupKey => ({ by: 'day', dayMs: day }));
  if (datedLength < length) keys.push({ by: 'day', dayMs: null });
  return { groupOf, keys };
}

/** `unknown`: the group of what has no value. */
function ranked<Value>(
  { ranks, of }: Ranking<Value>,
  isTurned: boolean,
  keyOf: (value: Value) => GroupKey,
  unknown: GroupKey | null,
): Groups {
  const groupOf = (isTurned ? turned(ranks) : ranks).map((rank) => Math.min(rank, of.length));
  const keys = of.map(keyOf);
  if (isTurned) keys.reverse();
  if (unknown !== null && ranks.includes(unranked)) keys.push(unknown);
  return { groupOf, keys };
}
