/**
 * Recordings in the order of time, column by column: what every list needs lies side by side in typed arrays, so that a
 * scan over 100,000 recordings follows no pointers. Vault worker, in memory alone.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Marks } from '../search/marks.ts';
import type { DayOrder } from './day-order.ts';

export interface OrderedRecording {
  readonly recording: Recording;
  readonly order: DayOrder;
}

export class LibraryColumns {
  readonly length: number;
  readonly ids: Uint32Array;
  /** Not a number where there is no time. */
  readonly dayMs: Float64Array;
  /** Not a number where no length is known. */
  readonly lengthMs: Float64Array;
  readonly recordings: Recording[];
  readonly #orderKeys: Float64Array;
  #everyone: Marks | null = null;

  constructor(length: number) {
    this.length = length;
    this.ids = new Uint32Array(length);
    this.dayMs = new Float64Array(length);
    this.lengthMs = new Float64Array(length);
    this.#orderKeys = new Float64Array(length);
    this.recordings = [];
  }

  /** How many have a time: they come first. */
  get datedLength(): number {
    return this.#firstNotBefore(Number.POSITIVE_INFINITY, 0);
  }

  /** All that are here. */
  get everyone(): Marks {
    if (this.#everyone !== null) return this.#everyone;
    const { ids } = this;
    let highest = -1;
    for (let at = 0; at < ids.length; at++) if ((ids[at] as number) > highest) highest = ids[at] as number;
    const marks = new Uint8Array(highest + 1);
    for (let at = 0; at < ids.length; at++) marks[ids[at] as number] = 1;
    this.#everyone = marks;
    return marks;
  }

  /** -1 when it isn't here. */
  positionOf(id: RecordingId, { orderKey }: DayOrder): number {
    const position = this.#firstNotBefore(orderKey, id);
    return this.ids[position] === id && this.#orderKeys[position] === orderKey ? position : -1;
  }

  /** A new version in the same place. */
  replace(position: number, recording: Recording): void {
    this.recordings[position] = recording;
    this.lengthMs[position] = recording.sound.durationMs ?? Number.NaN;
  }

  /** With others in their places: one pass, so that a commit of an import costs no sorting of what was there. */
  with(others: readonly OrderedRecording[]): LibraryColumns {
    const sorted = [...others].sort((a, b) => byOrder(a.order.orderKey, a.recording.id, b.order.orderKey, b.recording.id));
    const merged = new LibraryColumns(this.length + sorted.length);
    let from = 0;
    for (const { recording, order } of sorted) {
      const until = this.#firstNotBefore(order.orderKey, recording.id, from);
      merged.#copy(this, from, until);
      merged.#append(recording, order);
      from = until;
    }
    merged.#copy(this, from, this.length);
    return merged;
  }

  without(gone: ReadonlySet<RecordingId>): LibraryColumns {
    const kept = new LibraryColumns(this.length - gone.size);
    let from = 0;
    for (let position = 0; position < this.length; position++) {
      if (!gone.has(this.ids[position] as RecordingId)) continue;
      kept.#copy(this, from, position);
      from = position + 1;
    }
    kept.#copy(this, from, this.length);
    return kept;
  }

  #append(recording: Recording, { orderKey, dayMs }: DayOrder): void {
    const position = this.recordings.length;
    this.ids[position] = recording.id;
    this.dayMs[position] = dayMs ?? Number.NaN;
    this.#orderKeys[position] = orderKey;
    this.recordings.push(recording);
    this.lengthMs[position] = recording.sound.durationMs ?? Number.NaN;
  }

  #copy(source: LibraryColumns, from: number, until: number): void {
    if (from === until) return;
    const position = this.recordings.length;
    this.ids.set(source.ids.subarray(from, until), position);
    this.dayMs.set(source.dayMs.subarray(from, until), position);
    this.lengthMs.set(source.lengthMs.subarray(from, until), position);
    this.#orderKeys.set(source.#orderKeys.subarray(from, until), position);
    for (let i = from; i < until; i++) {
      this.recordings.push(source.recordings[i] as Recording);
    }
  }

  #firstNotBefore(orderKey: number, id: number, from = 0): number {
    let low = from;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byOrder(this.#orderKeys[middle] as number, this.ids[middle] as number, orderKey, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Equal keys compare by id; Infinity equals itself. */
const byOrder = (aKey: number, aId: number, bKey: number, bId: number): number => (aKey === bKey ? aId - bId : aKey - bKey);
