/**
 * What every vendor adapter answers. An adapter is pure: no clock, no randomness, no keys, no store; the same entries
 * give the same drafts. It sees names, sizes and the text files it asks for, never the sound. Bad data is an issue that
 * names the entry, not a throw: one broken row never loses an archive. Nothing guessed: an absent time is absent.
 */
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { LinkStep, RecordedTime, RecordingFlag } from '../../../shared/model/recording.ts';
import type { VendorId } from '../../../shared/model/vendor.ts';

/** One file of an archive, as its directory tells. Names are NFC, `/` between parts, already judged safe, never a path on disk. */
export interface ListedEntry {
  /** Position in archive order, from 0: the entry's identity. */
  readonly index: number;
  readonly name: string;
  readonly sizeBytes: number;
  /** From the archive's directory: wall-clock time read as UTC, no zone, 2-second steps. null when it isn't set. */
  readonly modifiedMs: number | null;
}

export interface ArchiveListing {
  readonly fileName: string;
  readonly entries: readonly ListedEntry[];
}

/** Reads a whole entry that `plan` asked for, bounded by the limits. Rejects with a Failure when it is damaged. */
export type ReadEntry = (entry: ListedEntry) => Promise<Uint8Array>;
/** Text of a PDF, a line each, with its page from 1. Runs in a throw-away worker. */
export type ReadPdfLines = (bytes: Uint8Array) => Promise<readonly { readonly page: number; readonly text: string }[]>;

export interface AdapterInput {
  readonly listing: ArchiveListing;
  readonly readEntry: ReadEntry;
  readonly readPdfLines: ReadPdfLines;
}

/** How sure an adapter is. The highest score of at least 2 wins; `generic` always answers 1. */
export interface Recognition {
  readonly score: number;
  /** Which markers were found, as short technical names, for the report. */
  readonly because: readonly string[];
}

export interface ImportPlan {
  /** Entries whose text the adapter reads. They come before any sound. */
  readonly metadata: readonly ListedEntry[];
  /** Entries that may be sound. Whether they are is decided by their first bytes, later. */
  readonly candidates: readonly ListedEntry[];
  readonly leftOut: readonly { readonly entry: ListedEntry; readonly reason: EntryReason }[];
}

/** What an adapter knows of one sound entry. Plain: sealed before it is stored. */
export interface RecordingDraft {
  readonly kind: 'recording';
  readonly entry: ListedEntry;
  readonly time: RecordedTime | null;
  readonly device: string | null;
  readonly person: string | null;
  readonly transcript: string | null;
  readonly reply: string | null;
  readonly linkedBy: LinkStep | null;
  readonly flags: readonly RecordingFlag[];
}

/** Text that no sound entry could be joined with. */
export interface UnlinkedText {
  readonly kind: 'unlinked';
  readonly entry: ListedEntry;
  readonly place: number;
  readonly text: string;
}

export interface ImportIssue {
  readonly kind: 'issue';
  readonly entry: ListedEntry;
  readonly reason: EntryReason;
}

export interface VendorAdapter {
  readonly vendor: VendorId;
  /** Cheap: names, and the heads of a few small text entries. */
  recognise(input: AdapterInput): Promise<Recognition | null>;
  plan(listing: ArchiveListing): ImportPlan;
  /** One draft for every candidate, in archive order, unlinked text and issues anywhere between. PDFs come last: they are slow. */
  read(input: AdapterInput, plan: ImportPlan): AsyncIterable<RecordingDraft | UnlinkedText | ImportIssue>;
}
