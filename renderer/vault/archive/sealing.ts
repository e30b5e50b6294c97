/**
 * What goes to and comes from the function that does everything for a recording between archive and segment: inflate,
 * check, sniff, hash, peaks, fresh key, seal. The same function runs in the helper workers (seal-recordings.worker.ts)
 * and, where there are none, in the vault worker itself.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { RecordingId, SegmentId } from '../../../shared/model/id.ts';
import type { SoundFacts, SoundLocation } from '../../../shared/model/recording.ts';
import type { SealedSegment } from '../unlocked-vault.ts';
import type { StatedEntry } from './local-header.ts';

/** A candidate on its way to be sealed: what the archive's directory says, and what it gets in the vault. */
export interface EntryToSeal extends StatedEntry {
  readonly entryIndex: number;
  readonly id: RecordingId;
  readonly nameBytes: number;
  /** Hashes of recordings of this size that the vault has: an equal one isn't sealed again. */
  readonly knownHashes: readonly string[];
}

/** Whole entries, with the bytes of the archive that hold them. */
export interface WindowToSeal {
  readonly segmentId: SegmentId;
  /** Where in the archive the first part begins; the parts follow each other. Given away with the window. */
  readonly offset: number;
  readonly parts: readonly Bytes[];
  readonly entries: readonly EntryToSeal[];
  /** Raw names of all entries, one after the other: cheaper to send than an array each. */
  readonly names: Bytes;
}

/** One entry too long to be held as a whole. Its bytes, from its header on, come piece by piece. */
export interface LongEntryToSeal {
  readonly segmentId: SegmentId;
  readonly entry: EntryToSeal;
  readonly name: Bytes;
}

/** Seals windows and long entries, in helper workers or right here. Rejects with what the source rejected with. */
export interface Sealer {
  sealWindow(window: WindowToSeal): Promise<SealedWindow>;
  sealLong(long: LongEntryToSeal, pieces: AsyncIterable<Bytes>): Promise<SealedWindow>;
  /** How many windows may usefully be under way at once. */
  readonly lanes: number;
  /** Ends all that is under way. Safe to call twice. */
  end(): void;
}

/** What became of one candidate entry. Plain sound never leaves the helper. */
export type SealedEntry =
  | {
      readonly outcome: 'sealed';
      readonly entryIndex: number;
      readonly id: RecordingId;
      /** 32 fresh random bytes, used for this recording's sound and peaks alone. */
      readonly key: Bytes;
      readonly sound: SoundFacts;
      /** null where the sound wasn't decoded. */
      readonly speechMs: number | null;
      readonly location: SoundLocation;
      /** The sound's header announced more than there was. */
      readonly isTruncated: boolean;
    }
  | { readonly outcome: 'known'; readonly entryIndex: number; readonly sha256: string }
  | { readonly outcome: 'set-aside'; readonly entryIndex: number; readonly reason: EntryReason };

export interface SealedWindow {
  readonly segment: SealedSegment | null;
  readonly entries: readonly SealedEntry[];
}
