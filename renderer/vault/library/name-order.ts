/**
 * The order of file names. Nearly every name is another one, and comparing 100,000 by the rules of a language would take a second: each
 * gets a key of plain characters instead, once, and what came in since is merged into the order of before. Vault worker, in memory alone.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { fileNameOf } from './file-name-of.ts';
import type { LibraryColumns } from './library-columns.ts';

export class NameOrder {
  readonly #keys = new Map<RecordingId, string>();
  #sortedIds = new Uint32Array();

  /** Rank of each recording's name, by position. */
  ranks(columns: LibraryColumns): Uint32Array {
    const { length, recordings, ids } = columns;
    const keys = recordings.map((recording) => this.#keyOf(recording));
    // Sorting what is sorted already costs one look at each: the new ones come after.
    const order = this.#knownOrder(ids).sort((a, b) => byUnits(keys[a] as string, keys[b] as string) || a - b);
    const ranks = new Uint32Array(length);
    const sortedIds = new Uint32Array(length);
    let rank = -1;
    let before: string | null = null;
    for (let place = 0; place < length; place++) {
      const position = order[place] as number;
      const key = keys[position] as string;
      if (key !== before) rank++;
      before = key;
      ranks[position] = rank;
      sortedIds[place] = ids[position] as number;
    }
    this.#sortedIds = sortedIds;
    return ranks;
  }

  forget(): void {
    this.#keys.clear();
    this.#sortedIds = new Uint32Array();
  }

  #keyOf(recording: Recording): string {
    const known = this.#keys.get(recording.id);
    if (known !== undefined) return known;
    const key = naturalKey(fileNameOf(recording));
    this.#keys.set(recording.id, key);
    return key;
  }

  /** Positions: those whose order is known, in it, then the others. */
  #knownOrder(ids: Uint32Array): number[] {
    let highest = 0;
    for (const id of ids) if (id > highest) highest = id;
    const positionOf = new Int32Array(highest + 1).fill(-1);
    for (const [position, id] of ids.entries()) positionOf[id] = position;
    const order: number[] = [];
    for (const id of this.#sortedIds) {
      const position = positionOf[id] ?? -1;
      if (position < 0) continue;
      order.push(position);
      positionOf[id] = -1;
    }
    for (const id of ids) if (positionOf[id] !== -1) order.push(positionOf[id] as number);
    return order;
  }
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const zero = 0x30;
const isDigit = (unit: number): boolean => unit >= zero && unit <= 0x39;

/** Case and accents don't count, and numbers stand by their size: how many digits a number has comes before it. */
export function naturalKey(name: string): string {
  const folded = foldText(name);
  let key = '';
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    if (!isDigit(folded.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < folded.length && isDigit(folded.charCodeAt(end))) end++;
    let start = at;
    while (start < end - 1 && folded.charCodeAt(start) === zero) start++;
    key += folded.slice(from, at) + String.fromCharCode(zero + end - start) + folded.slice(start, end);
    from = end;
    at = end;
  }
  return from === 0 ? folded : key + folded.slice(from);
}
