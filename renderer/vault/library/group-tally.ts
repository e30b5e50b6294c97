/** Recordings that follow each other in a list, counted group by group. Vault worker. */
import type { RecordingGroup } from '../../../shared/seams/vault-protocol.ts';
import type { Arranged } from './arrange-columns.ts';

export class GroupTally {
  soundMs = 0;
  readonly #arranged: Arranged;
  readonly #groups: RecordingGroup[] = [];
  #group = -1;
  #start = 0;
  #count = 0;
  #groupSoundMs = 0;

  constructor(arranged: Arranged) {
    this.#arranged = arranged;
  }

  /** The next recording of the list, by its position in the columns. */
  count(position: number, lengthMs: number): void {
    const group = this.#arranged.groupOf?.[position] ?? 0;
    if (group !== this.#group) this.#next(group);
    this.#count++;
    // Not a number where it isn't known.
    this.#groupSoundMs += lengthMs || 0;
  }

  end(): readonly RecordingGroup[] {
    this.#next(-1);
    return this.#groups;
  }

  #next(group: number): void {
    const key = this.#arranged.keys[this.#group];
    if (key !== undefined) this.#groups.push({ key, start: this.#start, count: this.#count, soundMs: this.#groupSoundMs });
    this.soundMs += this.#groupSoundMs;
    this.#start += this.#count;
    this.#group = group;
    this.#count = 0;
    this.#groupSoundMs = 0;
  }
}
