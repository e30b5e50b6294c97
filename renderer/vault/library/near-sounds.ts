/**
 * Opened sound of the recordings next to the one that plays, so that the next key is answered at once. Plain sound in
 * the worker's memory: few, small, cleared at lock, and dropped when the recording changes place or is destroyed.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { SoundLocation } from '../../../shared/model/recording.ts';

const mostBytes = 16 << 20;

export interface OpenedSound {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly peaks: Int8Array<ArrayBuffer> | null;
}

interface NearSound {
  readonly sound: OpenedSound;
  readonly location: SoundLocation;
}

export class NearSounds {
  readonly #sounds = new Map<RecordingId, NearSound>();
  #heldBytes = 0;

  has(id: RecordingId, location: SoundLocation): boolean {
    const held = this.#sounds.get(id);
    return held !== undefined && isSamePlace(held.location, location);
  }

  /** Gives the sound away: its buffer is transferred to the page, so it can't stay here as well. */
  take(id: RecordingId, location: SoundLocation): OpenedSound | null {
    const held = this.#sounds.get(id);
    if (held === undefined) return null;
    this.drop(id);
    return isSamePlace(held.location, location) ? held.sound : null;
  }

  keep(id: RecordingId, location: SoundLocation, sound: OpenedSound): void {
    this.drop(id);
    if (sound.bytes.byteLength > mostBytes) return;
    this.#sounds.set(id, { sound, location });
    this.#heldBytes += sound.bytes.byteLength;
    for (const oldest of this.#sounds.keys()) {
      if (this.#heldBytes <= mostBytes) break;
      this.drop(oldest);
    }
  }

  drop(id: RecordingId): void {
    const held = this.#sounds.get(id);
    if (held === undefined) return;
    this.#sounds.delete(id);
    this.#heldBytes -= held.sound.bytes.byteLength;
  }

  clear(): void {
    this.#sounds.clear();
    this.#heldBytes = 0;
  }
}

const isSamePlace = (a: SoundLocation, b: SoundLocation): boolean => a.segmentId === b.segmentId && a.offset === b.offset;
