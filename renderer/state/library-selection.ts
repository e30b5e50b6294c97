/**
 * A set of recording ids as a bitmap: ids are small ordinals, so 100,000 selected recordings are 12 KB, and a copy for
 * each change costs nothing. Pure; page. It knows ids, not rows: a selection outlives a sort, a filter and a refresh.
 */
import { type RecordingId, recordingId } from '../../shared/model/id.ts';

export interface IdSet {
  readonly size: number;
  has(id: number): boolean;
  ids(): RecordingId[];
}

class BitIdSet implements IdSet {
  readonly words: Uint32Array;
  readonly size: number;

  constructor(words: Uint32Array, size: number) {
    this.words = words;
    this.size = size;
  }

  has(id: number): boolean {
    return ((this.words[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  ids(): RecordingId[] {
    const found: RecordingId[] = [];
    this.words.forEach((word, at) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) found.push(recordingId(at * 32 + lowestBit(bits)));
    });
    return found;
  }
}

export const noIds: IdSet = new BitIdSet(new Uint32Array(0), 0);

/** The set with these ids in it, or out of it. */
export function withIds(set: IdSet, ids: Iterable<number>, isIn: boolean): IdSet {
  const list = ids instanceof Uint32Array ? ids : Uint32Array.from(ids);
  let highest = 0;
  for (const id of list) if (id > highest) highest = id;
  const words = wordsOf(set, isIn ? highest : -1);
  let size = set.size;
  for (const id of list) {
    const at = id >>> 5;
    const bit = 1 << (id & 31);
    const word = words[at];
    if (word === undefined || ((word & bit) !== 0) === isIn) continue;
    words[at] = isIn ? word | bit : word & ~bit;
    size += isIn ? 1 : -1;
  }
  return new BitIdSet(words, size);
}

export const toggled = (set: IdSet, id: number): IdSet => withIds(set, [id], !set.has(id));

/** Of `all`, those that weren't in the set; what isn't in `all` stays as it is. */
export function inverted(set: IdSet, all: Uint32Array): IdSet {
  const [isIn, isOut] = [all.filter((id) => set.has(id)), all.filter((id) => !set.has(id))];
  return withIds(withIds(set, isIn, false), isOut, true);
}

/** The ids of the set in the order of the list; then those that the list doesn't show. */
export function inOrder(set: IdSet, list: Uint32Array): RecordingId[] {
  const shown = list.filter((id) => set.has(id));
  const unseen = shown.length === set.size ? [] : withIds(set, shown, false).ids();
  return [...Array.from(shown, (id) => recordingId(id)), ...unseen];
}

/** How many of the set the list doesn't show. */
export function countUnseen(set: IdSet, list: Uint32Array): number {
  let unseen = set.size;
  if (unseen > 0) for (const id of list) if (set.has(id)) unseen--;
  return unseen;
}

/** First and last id of each run of neighbours; null where there are more than `most` runs. */
export function runsOf(set: IdSet, most: number): readonly number[] | null {
  const runs: number[] = [];
  for (const id of set.ids()) {
    if (runs.at(-1) === id - 1) runs[runs.length - 1] = id;
    else if (runs.length === 2 * most) return null;
    else runs.push(id, id);
  }
  return runs;
}

export function setOfRuns(runs: readonly number[]): IdSet {
  const ids: number[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2) {
    for (let id = runs[at] ?? 0; id <= (runs[at + 1] ?? -1); id++) ids.push(id);
  }
  return withIds(noIds, ids, true);
}

function wordsOf(set: IdSet, highest: number): Uint32Array {
  const old = set instanceof BitIdSet ? set.words : new Uint32Array(0);
  const words = new Uint32Array(Math.max(old.length, highest < 0 ? 0 : (highest >>> 5) + 1));
  words.set(old);
  return words;
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
