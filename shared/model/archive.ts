/** An import and its report. Sealed in the vault; nothing of it is kept in clear. */
import type { ArchiveId, RecordingId } from './id.ts';
import type { RecordedTime } from './recording.ts';
import type { DestructionReport } from './source-destruction.ts';
import type { VendorId } from './vendor.ts';

/** Why an entry needs a word in the report. The sentence for each lives in the catalogue (`report.reason.*`). */
export const entryReasons = [
  'damaged-checksum',
  'damaged-truncated',
  'damaged-method',
  'damaged-header',
  /** Unpacks to more than its directory states: the rest is never unpacked. */
  'unsafe-size',
  /** Climbs out of its folder, names a drive or a device, or holds a NUL. */
  'unsafe-name',
  /** A symbolic link or another thing that is no file. */
  'link',
  'too-large',
  'encrypted',
  'unplayable',
  /** The sound's own header announces more than there is. What is there is in the vault. */
  'sound-truncated',
  'duplicate',
  /** The sound was there; what this archive says of it and the earlier one didn't has been added. */
  'duplicate-completed',
  'not-a-recording',
  'web-page-not-sound',
  'packer-leftover',
  'empty-file',
  'nested-archive',
  'read-for-transcripts',
  'broken-row',
  'text-without-sound',
] as const;
export type EntryReason = (typeof entryReasons)[number];

export type EntryFate = 'imported' | 'duplicate' | 'unplayable' | 'damaged' | 'left-out';

export interface ReportedEntry {
  readonly entryName: string;
  readonly fate: EntryFate;
  readonly reason: EntryReason;
  readonly sizeBytes: number;
  /** For duplicates: the recording that was there first. */
  readonly sameAs?: RecordingId;
}

/** Whatever is wrong with it, its sound is in the vault. */
export const isKept = ({ reason }: ReportedEntry): boolean => reason === 'unplayable' || reason === 'sound-truncated';

/** A line of text that no recording could be joined with: kept, searchable, shown with its archive. */
export interface UnlinkedLine {
  readonly archiveId: ArchiveId;
  /** The entry it comes from, and its place there: page of a PDF or row of a table, from 1. */
  readonly entryName: string;
  readonly place: number;
  /** `''` for a record without words whose sound isn't there. */
  readonly text: string;
  readonly time?: RecordedTime;
  readonly person?: string;
  /** The line is the record of a recording that the archive doesn't hold: its file name, or null where none is told. */
  readonly missingSound?: string | null;
}

/** The user had the archive's own files, or a copy of them, destroyed after everything in it was verified: what became of them. */
export interface SourceDestruction extends DestructionReport {
  readonly atMs: number;
  /** As it was chosen then. */
  readonly fileName: string;
  readonly isCopy: boolean;
  /**
   * Absent: it came to its end. `begun` is on the disk before the first byte is overwritten and goes when it is known what became of
   * each file; whoever finds it later knows that it was cut off. `left`: the user was told, and left it at that.
   */
  readonly state?: UnfinishedDestruction;
}
export const unfinishedDestructions = ['begun', 'left'] as const;
export type UnfinishedDestruction = (typeof unfinishedDestructions)[number];

export interface ImportedArchive {
  readonly id: ArchiveId;
  readonly fileName: string;
  readonly sizeBytes: number;
  /**
   * SHA-256 of the archive's directory, hex: the same archive is known again under any name. Where its report was given up it is
   * random, or empty if that was long ago: equal to no other's.
   */
  readonly fingerprint: string;
  /** The one with the most recordings. */
  readonly vendor: VendorId;
  /** All of them, most recordings first, where there are several. */
  readonly vendors?: readonly { readonly vendor: VendorId; readonly recordings: number }[];
  /** The sample that comes with the app: nobody's recordings. */
  readonly isSample: boolean;
  readonly startedAtMs: number;
  readonly tookMs: number;
  /** 'cancelled' and 'interrupted' keep what was in; importing the archive again adds the rest. */
  readonly state: 'complete' | 'cancelled' | 'interrupted';
  readonly entryCount: number;
  readonly imported: number;
  readonly withTranscript: number;
  readonly duplicates: number;
  /** Recordings that were there and got what they lacked. Absent: none. */
  readonly completed?: number;
  readonly unplayable: number;
  readonly damaged: number;
  readonly leftOut: number;
  readonly unlinkedLines: number;
  /** Of these, records of recordings that the archive doesn't hold. Absent in archives of before. */
  readonly missingSounds?: number;
  /** How the archive is made, without anything that is in it: text for a bug report. Absent in archives of before. */
  readonly formatReport?: string;
  /** Oldest first. The same archive can be fetched, brought in and destroyed again. */
  readonly destructions?: readonly SourceDestruction[];
  /** Every entry that isn't simply imported, in archive order. */
  readonly entries: readonly ReportedEntry[];
}

/** An archive without its entries: what every refresh of the page carries. */
export interface ArchiveSummary extends Omit<ImportedArchive, 'entries' | 'formatReport'> {
  /** See keptRecordings. */
  readonly kept: number;
  /** Entries of its report. */
  readonly needWord: number;
}

export function summariseArchive(archive: ImportedArchive): ArchiveSummary {
  const { entries, formatReport: _formatReport, ...rest } = archive;
  return { ...rest, kept: keptRecordings(archive), needWord: entries.length };
}

/** How many recordings the archive has put into the vault: those without a word, and those that are kept all the same. */
export const keptRecordings = ({ imported, entries }: Pick<ImportedArchive, 'imported' | 'entries'>): number =>
  imported + entries.filter(isKept).length;
