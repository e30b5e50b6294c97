/**
 * A recording as the vault worker holds it in memory: plain, complete, never stored like this.
 * Sealed in metadata pages (docs/vault-format.md); shown as RecordingRowView and RecordingView (shared/seams/vault-protocol.ts).
 */
import type { ArchiveId, RecordingId, SegmentId, TagId } from './id.ts';
import type { VendorId } from './vendor.ts';

export const verdicts = ['undecided', 'keep', 'redact', 'delete'] as const;
export type Verdict = (typeof verdicts)[number];

/** How much a stated time says. Never converted into another kind: an absent zone stays absent. */
export type TimeKind = 'utc-exact' | 'offset-known' | 'zone-of-export' | 'local-unknown' | 'date-only' | 'archive-mtime';

export interface RecordedTime {
  readonly kind: TimeKind;
  /** Milliseconds since 1970 UTC. For kinds without a zone: the wall-clock time read as if it were UTC. */
  readonly epochMs: number;
  /** Minutes east of UTC, for `offset-known` alone. */
  readonly offsetMinutes?: number;
  readonly source: 'metadata' | 'utterance-id' | 'file-name' | 'archive-entry';
}

/** Which rung of the matching ladder joined a recording with its text. */
export type LinkStep = 'exact-path' | 'exact-name' | 'repaired-name' | 'shared-token' | 'time-in-name';

/** Sound container and codec, read from the bytes, never from the file name. */
export type SoundFormat =
  | 'wav'
  | 'mp3'
  | 'ogg'
  | 'flac'
  | 'mp4'
  | 'adts'
  | 'webm'
  | 'amr'
  | 'silk'
  | 'aiff'
  | 'caf'
  | 'au'
  | 'wma';

export interface SoundFacts {
  readonly format: SoundFormat;
  /** Codec as a short technical name: `pcm-s16le`, `alaw`, `opus`, `aac`, `ms-adpcm` … */
  readonly codec: string;
  readonly isPlayable: boolean;
  /** null when the bytes don't say. */
  readonly durationMs: number | null;
  readonly sampleRateHz: number | null;
  readonly channels: number | null;
  readonly sizeBytes: number;
  /** SHA-256 of the sound as it came in, hex. After a burn-in: of the new sound. */
  readonly sha256: string;
}

/** Where the sealed sound lies: one range of one segment, peaks first. Lengths in bytes, sealed. */
export interface SoundLocation {
  readonly segmentId: SegmentId;
  readonly offset: number;
  /** Sealed peaks, 0 when there are none. */
  readonly peaksLength: number;
  /** Sealed sound, all chunks. It follows the peaks at once. */
  readonly soundLength: number;
}

/** A marked stretch of sound. Milliseconds from the start, fractions allowed; end is exclusive. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** A run of characters of the transcript that goes with the sound: UTF-16 offsets, end exclusive. */
export interface StruckWords {
  readonly from: number;
  readonly to: number;
}

/**
 * What the vendor says: `woke-by-mistake`, `no-words`, `was-deleted` (it lay in the bin of where it comes from). What the sound says:
 * `no-speech`, and with the words missing as well `seems-accidental` (shared/speech/speech-flags.ts).
 */
export const recordingFlags = ['woke-by-mistake', 'no-words', 'was-deleted', 'no-speech', 'seems-accidental'] as const;
export type RecordingFlag = (typeof recordingFlags)[number];

export interface Recording {
  readonly id: RecordingId;
  readonly archiveId: ArchiveId;
  /** Name of the entry inside its archive, as given there. Private: it may hold words or names. */
  readonly entryName: string;
  readonly vendor: VendorId;
  readonly time: RecordedTime | null;
  readonly device: string | null;
  readonly person: string | null;
  /** What the vendor files it under: the chat, the memo's title, the meeting, the number called. */
  readonly title: string | null;
  readonly transcript: string | null;
  /** What the assistant answered. */
  readonly reply: string | null;
  readonly linkedBy: LinkStep | null;
  readonly flags: readonly RecordingFlag[];
  /** Milliseconds in which somebody speaks. null where nobody has listened for it yet: sound that is first decoded when it is opened. */
  readonly speechMs: number | null;
  readonly sound: SoundFacts;
  readonly location: SoundLocation;
  readonly verdict: Verdict;
  readonly tags: readonly TagId[];
  readonly note: string;
  /** Planned redaction: amber on screen, the sound is still there. */
  readonly stretches: readonly Stretch[];
  readonly struckWords: readonly StruckWords[];
  /** Burnt in: nothing lies beneath. */
  readonly burnt: readonly Stretch[];
}

/** What stands in a transcript where words were burnt out (U+2588 FULL BLOCK, one run per stretch of words). */
export const burntWordsMark = '████';
