/** Which sounds the vault has already, by size and hash: what tells a duplicate. Vault worker. */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording, SoundFacts } from '../../../shared/model/recording.ts';

export class KnownSounds {
  readonly #bySize = new Map<number, Map<string, RecordingId>>();

  constructor(recordings: Iterable<Recording>) {
    for (const { id, sound } of recordings) this.add(id, sound);
  }

  add(id: RecordingId, { sizeBytes, sha256 }: Pick<SoundFacts, 'sizeBytes' | 'sha256'>): void {
    const ofSize = this.#bySize.get(sizeBytes);
    if (ofSize === undefined) this.#bySize.set(sizeBytes, new Map([[sha256, id]]));
    else if (!ofSize.has(sha256)) ofSize.set(sha256, id);
  }

  /** Hashes of all sounds of this size: equal size only nominates, the hash proves. */
  hashes(sizeBytes: number): readonly string[] {
    return [...(this.#bySize.get(sizeBytes)?.keys() ?? [])];
  }

  find(sizeBytes: number, sha256: string): RecordingId | undefined {
    return this.#bySize.get(sizeBytes)?.get(sha256);
  }
}

/**
 * Candidates whose checksum and size were there before in the same archive come last: by then the first one's hash is known,
 * and the sound of a true duplicate is never sealed. Of bare ones nothing states a checksum: they come in their order, and what two
 * windows have sealed at once is told when it comes back.
 */
export function firstsAndRepeats<E extends { readonly crc32: number; readonly sizeBytes: number; readonly isBare: boolean }>(
  entries: readonly E[],
): { readonly firsts: readonly E[]; readonly repeats: readonly E[] } {
  const seen = new Set<string>();
  const firsts: E[] = [];
  const repeats: E[] = [];
  for (const entry of entries) {
    const content = `${entry.crc32}:${entry.sizeBytes}`;
    if (!entry.isBare && seen.has(content)) repeats.push(entry);
    else firsts.push(entry);
    seen.add(content);
  }
  return { firsts, repeats };
}
