/**
 * The tags that were put on last: all that one recording, or one selection, got in a row. For this session alone. Page; pure but
 * for what it remembers.
 */
import type { RecordingId, TagId } from '../../../shared/model/id.ts';

class LastTags {
  #ids: readonly TagId[] = [];
  #of = '';

  note(tag: TagId, recordings: readonly RecordingId[]): void {
    const of = signOf(recordings);
    this.#ids = of === this.#of ? [...this.#ids.filter((id) => id !== tag), tag] : [tag];
    this.#of = of;
  }

  /** Taken off again at once: it was a slip. */
  drop(tag: TagId, recordings: readonly RecordingId[]): void {
    if (signOf(recordings) === this.#of) this.#ids = this.#ids.filter((id) => id !== tag);
  }

  ids(): readonly TagId[] {
    return this.#ids;
  }
}

/** Enough to tell one selection from the next. */
const signOf = (recordings: readonly RecordingId[]): string => `${recordings.length} ${recordings[0]} ${recordings.at(-1)}`;

export const lastTags = new LastTags();
