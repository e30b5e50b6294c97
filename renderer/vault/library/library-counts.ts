/** The numbers of the sidebar, kept up to date recording by recording instead of being counted anew. */
import type { TagId } from '../../../shared/model/id.ts';
import type { Recording, Verdict } from '../../../shared/model/recording.ts';

export class LibraryCounts {
  total = 0;
  soundMs = 0;
  readonly byVerdict: Record<Verdict, number> = { undecided: 0, keep: 0, redact: 0, delete: 0 };
  readonly byDevice = new Map<string, number>();
  readonly byTag = new Map<TagId, number>();

  add(recording: Recording): void {
    this.#move(recording, 1);
  }

  take(recording: Recording): void {
    this.#move(recording, -1);
  }

  #move(recording: Recording, by: 1 | -1): void {
    this.total += by;
    this.soundMs += by * (recording.sound.durationMs ?? 0);
    this.byVerdict[recording.verdict] += by;
    if (recording.device !== null) count(this.byDevice, recording.device, by);
    for (const tag of recording.tags) count(this.byTag, tag, by);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
