/**
 * Where sealed bytes lie that were copied while the vault is open: whoever still holds the old place finds them at the new one.
 * Vault worker, in memory alone. The bytes are the same and so is their key, so an old place is as good as a new one.
 */
import type { RecordingId } from '../../shared/model/id.ts';
import type { Recording, SoundLocation } from '../../shared/model/recording.ts';
import { isSamePlace, type Move } from './compact-segments.ts';
import type { VaultChange } from './unlocked-vault.ts';

export class MovedPlaces {
  readonly #next = new Map<string, SoundLocation>();

  note(moves: readonly Move[]): void {
    for (const { from, to } of moves) this.#next.set(nameOf(from), to);
  }

  /** The place itself when nothing was moved away from it. */
  now(place: SoundLocation): SoundLocation {
    let found = place;
    for (let next = this.#next.get(nameOf(found)); next !== undefined; next = this.#next.get(nameOf(found))) found = next;
    return found;
  }

  clear(): void {
    this.#next.clear();
  }
}

/**
 * A known recording that comes without a new key keeps the place that it has: whoever composed the change may have read it before
 * a copy was committed, and its bytes lie nowhere else any more.
 */
export function inTheirPlaces(known: ReadonlyMap<RecordingId, Recording>, change: VaultChange): VaultChange {
  if (change.recordings === undefined) return change;
  const recordings = change.recordings.map((recording) => {
    const before = known.get(recording.id);
    const isKept = before !== undefined && change.keys?.has(recording.id) !== true;
    return isKept && !isSamePlace(before.location, recording.location) ? { ...recording, location: before.location } : recording;
  });
  return { ...change, recordings };
}

const nameOf = ({ segmentId, offset }: SoundLocation): string => `${segmentId}/${offset}`;
