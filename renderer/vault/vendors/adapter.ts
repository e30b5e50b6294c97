/**
 * What every vendor adapter answers. An adapter is pure: no clock, no randomness, no keys, no store; the same entries
 * give the same drafts. It sees names, sizes and the text files it asks for, never the sound. Bad data is an issue that
 * names the entry, not a throw: one broken row never loses an archive. Nothing guessed: an absent time is absent.
 */
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { AnswerTo, ImportQuestion } from '../../../shared/model/import-question.ts';
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
/**
 * The same piece by piece, for texts that may be larger than memory; `readEntry` refuses what is over `limits.metadataBytes`.
 * Whether the entry is whole is known at its end. Leaving off early is fine.
 */
export type ReadEntryPieces = (entry: ListedEntry) => AsyncIterable<Uint8Array>;
/** Text of a PDF, a line each, with its page from 1. Runs in a throw-away worker. */
export type ReadPdfLines = (bytes: Uint8Array) => Promise<readonly { readonly page: number; readonly text: string }[]>;

/**
 * Rows of an SQLite database, for each SELECT its own; null for one that this database can't answer. `wal` is what lies beside it as
 * `…-wal`, if anything does. SELECTs are fixed, never put together from what an archive says. Runs in a throw-away worker; takes
 * the bytes over. Rejects with a Failure when it is no database.
 */
export type ReadDatabase = (asked: {
  readonly database: Uint8Array;
  readonly wal: Uint8Array | null;
  readonly selects: readonly string[];
}) => Promise<readonly (readonly Readonly<Record<string, string | number | null>>[] | null)[]>;

/** Asks the user, or answers with what was remembered. Slow: only for what bytes can't settle, and before any draft. */
export type Ask = <Question extends ImportQuestion>(question: Question) => Promise<AnswerTo<Question>>;

export interface AdapterInput {
  /** For `recognise` the whole archive; for `plan` and `read` the adapter's share of it, under the same names and indexes. */
  readonly listing: ArchiveListing;
  readonly readEntry: ReadEntry;
  readonly readEntryPieces: ReadEntryPieces;
  readonly readPdfLines: ReadPdfLines;
  readonly readDatabase: ReadDatabase;
  readonly ask: Ask;
}

/** How sure an adapter is. Each with a score of at least 2 gets its share of the archive; `generic` gets what is left. */
export interface Recognition {
  readonly score: number;
  /**
   * Folders that the adapter answers for, each with its trailing slash; `''` is the whole archive. An entry goes to the adapter
   * with the deepest root above it; of two with the same root, to the surer one.
   */
  readonly roots: readonly string[];
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
  /** Who speaks or sends, as the archive spells it. */
  readonly person: string | null;
  /** What the vendor files it under: the chat, the memo's title, the meeting, the number called. */
  readonly title: string | null;
  readonly transcript: string | null;
  readonly reply: string | null;
  readonly linkedBy: LinkStep | null;
  readonly flags: readonly RecordingFlag[];
}

/**
 * Text that no sound entry could be joined with, or a record whose sound isn't in the archive. `text` is what the archive says,
 * `''` when the record has no words; then at least one of the other parts says something.
 */
export interface UnlinkedText {
  readonly kind: 'unlinked';
  readonly entry: ListedEntry;
  readonly place: number;
  readonly text: string;
  readonly time?: RecordedTime;
  readonly person?: string;
  /** The record is of a recording that the archive doesn't hold: its file name, or null where none is told. */
  readonly missingSound?: string | null;
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
