/**
 * What goes to and comes from the function that does everything for a recording between archive and segment: inflate,
 * check, sniff, hash, peaks, fresh key, seal. The same function runs in the helper workers (seal-recordings.worker.ts)
 * and, where there are none, in the vault worker itself.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { SoundFacts, SoundLocation } from '../../../shared/model/recording.ts';
import type { SealedSegment } from '../unlocked-vault.ts';

/** What became of one candidate entry. Plain sound never leaves the helper. */
export type SealedEntry =
  | {
      readonly outcome: 'sealed';
      readonly entryIndex: number;
      readonly id: RecordingId;
      /** 32 fresh random bytes, used for this recording's sound and peaks alone. */
      readonly key: Bytes;
      readonly sound: SoundFacts;
      readonly location: SoundLocation;
    }
  | { readonly outcome: 'set-aside'; readonly entryIndex: number; readonly reason: EntryReason };

export interface SealedWindow {
  readonly segment: SealedSegment | null;
  readonly entries: readonly SealedEntry[];
}
