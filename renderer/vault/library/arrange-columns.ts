/**
 * The order of a list, from the columns: what is sorted by becomes one number per recording, numbers are sorted natively, and groups
 * are dealt out in one pass. Pure. Ties stand in the order of time; what is unknown is last, whichever way it is turned.
 */
import type { Arrangement, Grouping, Sorting } from '../../../shared/model/arrangement.ts';
import type { GroupKey } from '../../../shared/seams/vault-protocol.ts';
import type { LibraryColumns } from './library-columns.ts';
import { rankArchives, rankDevices, rankNames, rankPeople, type Ranking, unranked } from './rankings.ts';

export interface Arranged {
  /** Positions in the columns, in order. */
  readonly positions: Uint32Array;
  /** By position; null where there are no groups. */
  readonly groupOf: Uint32Array | null;
  /** By group, in order. */
  readonly keys: readonly GroupKey[];
}

/** Rankings are asked for by name, so that whoever keeps them may. */
export type RankingName = 'devices' | 'people' | 'names' | 'archives';
export const rankings: { readonly [Name in RankingName]: (columns: LibraryColumns) => Ranking } = {
  devices: rankDevices,
  people: rankPeople,
  names: rankNames,
  archives: rankArchives,
};
export type AskRanking = (name: RankingName) => Ranking;

export function arrangeColumns(
  columns: LibraryColumns,
  { groupBy, sortBy, isDescending }: Arrangement,
  ask: AskRanking,
): Arranged {
  const sorted = sortedPositions(columns, sortBy, isDescending, ask);
  const isTurned = isDescending && groupedLike[sortBy] === groupBy;
  const groups = groupsOf(columns, groupBy, isTurned, ask);
  if (groups === null) return { positions: sorted, groupOf: null, keys: [] };
  return { positions: dealtOut(sorted, groups.groupOf, groups.keys.length), ...groups };
}

/** Groups turn round with what is sorted by, where both are the same. Otherwise they keep their own order: days as they went by. */
const groupedLike: Readonly<Record<Sorting, Grouping | null>> = {
  time: 'day',
  person: 'person',
  device: 'device',
  length: null,
  name: null,
};

function sortedPositions(columns: LibraryColumns, sortBy: Sorting, isDescending: boolean, ask: AskRanking): Uint32Array {
  switch (sortBy) {
    case 'time':
      return byTime(columns, isDescending);
    case 'length':
      return byRank(columns.length, lengthRanks(columns), isDescending);
    case 'person':
      return byRank(columns.length, ask('people').ranks, isDescending);
    case 'device':
      return byRank(columns.length, ask('devices').ranks, isDescending);
    case 'name':
      return byRank(columns.length, ask('names').ranks, isDescending);
  }
}

function byTime({ length, datedLength }: LibraryColumns, isDescending: boolean): Uint32Array {
  const positions = new Uint32Array(length);
  for (let at = 0; at < length; at++) positions[at] = isDescending && at < datedLength ? datedLength - 1 - at : at;
  return positions;
}

/** Whole milliseconds; longer than a week counts as a week, so that rank and position fit into one exact number. */
const longestMs = 7 * 86_400_000;

function lengthRanks({ length, recordings }: LibraryColumns): Uint32Array {
  const ranks = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const durationMs = recordings[at]?.sound.durationMs ?? null;
    ranks[at] = durationMs === null ? unranked : Math.min(longestMs, Math.round(durationMs));
  }
  return ranks;
}

/** Rank and position in one number: sorting these needs no comparator, and keeps ties in the order of time. */
function byRank(length: number, ranks: Uint32Array, isDescending: boolean): Uint32Array {
  let highest = 0;
  for (const rank of ranks) if (rank !== unranked && rank > highest) highest = rank;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const rank = ranks[at] as number;
    const place = rank === unranked ? highest + 1 : isDescending ? highest - rank : rank;
    keys[at] = place * length + at;
  }
  keys.sort();
  const positions = new Uint32Array(length);
  for (let at = 0; at < length; at++) positions[at] = (keys[at] as number) % length;
  return positions;
}

type Groups = Pick<Arranged, 'keys'> & { readonly groupOf: Uint32Array };

function groupsOf(columns: LibraryColumns, groupBy: Grouping, isTurned: boolean, ask: AskRanking): Groups | null {
  switch (groupBy) {
    case 'none':
      return null;
    case 'day':
      return daysOf(columns, isTurned);
    case 'device':
    case 'person': {
      const ranking = ask(groupBy === 'device' ? 'devices' : 'people');
      return ranked(ranking, isTurned, (name) => ({ by: groupBy, name }));
    }
    case 'archive': {
      const ranking = ask('archives');
      return ranked(ranking, isTurned, (_, rank) => ({ by: 'archive', archiveId: ranking.archiveIds[rank] ?? 0 }) as GroupKey);
    }
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

function ranked({ ranks, of }: Ranking, isTurned: boolean, keyOf: (name: string | null, rank: number) => GroupKey): Groups {
  const last = of.length - 1;
  const groupOf = ranks.map((rank) => (rank === unranked ? of.length : isTurned ? last - rank : rank));
  const keys = of.map((name, rank) => keyOf(name, rank));
  if (isTurned) keys.reverse();
  if (ranks.includes(unranked)) keys.push(keyOf(null, of.length));
  return { groupOf, keys };
}

/** The same order, group by group: counted, then put where the count says. */
function dealtOut(sorted: Uint32Array, groupOf: Uint32Array, groups: number): Uint32Array {
  const next = new Uint32Array(groups + 1);
  for (const group of groupOf) next[group + 1] = (next[group + 1] as number) + 1;
  for (let group = 0; group < groups; group++) next[group + 1] = (next[group + 1] as number) + (next[group] as number);
  const positions = new Uint32Array(sorted.length);
  for (const position of sorted) {
    const group = groupOf[position] as number;
    positions[next[group] as number] = position;
    next[group] = (next[group] as number) + 1;
  }
  return positions;
}
