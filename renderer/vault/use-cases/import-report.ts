/** What became of every entry: gathered while an import runs, made into its ImportedArchive. Pure. */
import { cutText } from '../../../shared/cut-text.ts';
import {
  type EntryFate,
  type EntryReason,
  type ImportedArchive,
  isKept,
  type ReportedEntry,
} from '../../../shared/model/archive.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { limits } from '../archive/limits.ts';

export interface JudgedEntry {
  readonly index: number;
  readonly name: string;
  readonly sizeBytes: number;
}

export class ImportReport {
  readonly #reported = new Map<number, ReportedEntry>();

  /** The first word about an entry stands: null for a second one. */
  note(entry: JudgedEntry, reason: EntryReason, sameAs?: RecordingId): ReportedEntry | null {
    if (this.#reported.has(entry.index)) return null;
    const { sizeBytes } = entry;
    // What was set aside for its name may be called anything, at any length.
    const entryName = cutText(entry.name, limits.reportedNameLength);
    const reported = { entryName, fate: fateOf(reason), reason, sizeBytes, ...(sameAs !== undefined && { sameAs }) };
    this.#reported.set(entry.index, reported);
    return reported;
  }

  /** Why, by place in archive order. */
  reasons(): readonly { readonly index: number; readonly reason: EntryReason }[] {
    return [...this.#reported].map(([index, { reason }]) => ({ index, reason }));
  }

  /** In archive order. */
  entries(): readonly ReportedEntry[] {
    return [...this.#reported].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  }
}

export function fateOf(reason: EntryReason): EntryFate {
  switch (reason) {
    case 'duplicate-completed':
      return 'duplicate';
    case 'duplicate':
    case 'unplayable':
      return reason;
    case 'damaged-checksum':
    case 'damaged-truncated':
    case 'damaged-method':
    case 'damaged-header':
    case 'sound-truncated':
      return 'damaged';
    default:
      return 'left-out';
  }
}

type Counted = Pick<
  ImportedArchive,
  'imported' | 'withTranscript' | 'duplicates' | 'unplayable' | 'damaged' | 'leftOut' | 'entries'
>;

/** Figures that add up: every entry is counted once, by its fate. `added`: the recordings that this import put in. */
export function countReport(entries: readonly ReportedEntry[], added: readonly Recording[]): Counted {
  const count = (fate: EntryFate) => entries.filter((entry) => entry.fate === fate).length;
  return {
    imported: added.length - entries.filter(isKept).length,
    withTranscript: added.filter(({ transcript }) => transcript !== null).length,
    duplicates: count('duplicate'),
    unplayable: count('unplayable'),
    damaged: count('damaged'),
    leftOut: count('left-out'),
    entries,
  };
}

/**
 * What the vault keeps when the same archive was brought in before: one row for both. An entry that is a duplicate of what
 * this same archive brought the first time isn't one in the archive's own report.
 */
export function withEarlier(
  now: ImportedArchive,
  earlier: ImportedArchive,
  inVault: ReadonlyMap<RecordingId, Recording>,
  added: readonly Recording[],
): ImportedArchive {
  const isNew = new Set(added.map(({ id }) => id));
  // Some of what was added may not be committed yet.
  const before = [...inVault.values()].filter(({ id, archiveId }) => archiveId === now.id && !isNew.has(id));
  const own = [...before, ...added];
  const ownNames = new Set(own.map(({ entryName }) => entryName));
  const earlierWord = new Map(earlier.entries.map((entry) => [entry.entryName, entry]));
  const entries = now.entries.flatMap((entry) => {
    if (entry.fate !== 'duplicate' || !ownNames.has(entry.entryName)) return [entry];
    const word = earlierWord.get(entry.entryName);
    return word === undefined ? [] : [word];
  });
  return {
    ...now,
    fileName: earlier.fileName,
    startedAtMs: earlier.startedAtMs,
    tookMs: earlier.tookMs + now.tookMs,
    ...(earlier.destructions && { destructions: earlier.destructions }),
    ...countReport(entries, own),
  };
}
