/**
 * Destroying the files of a source, as it is told across the seam: what to know before, how far it is, and what became of each
 * file. Codes and counts; a file's name is the one that the source's listing gives it, never a path.
 */
import type { MachineFacts } from './machine-facts.ts';

/** What a person should know before they say yes. */
export interface DestructionFacts extends MachineFacts {
  readonly fileCount: number;
  readonly sizeBytes: number;
  /** Files that lie under other names as well: overwriting one overwrites it under all of them. */
  readonly hardLinkedCount: number;
  /** Files that may not be written to as things stand. */
  readonly readOnlyCount: number;
  /** They can't be told from here (moved, renamed, written to): those are left alone. */
  readonly changedCount: number;
  /** The bin is looked through by `source.findCopies`. Where it isn't, a copy there can't be known of. */
  readonly isBinSearched: boolean;
}

/**
 * - `destroyed`: overwritten, renamed, unlinked.
 * - `deleted-only`: there was no room to overwrite it (a sparse file, a file system that copies): unlinked without.
 * - `overwritten-only`: its bytes are gone, an empty file of a random name still lies there.
 * - `failed`: the disk failed in the middle of it.
 * - `gone`, `changed`: not where it was, or not what it was when it was chosen. Not touched, like all that follow.
 * - `link`: a link stands in its place.
 * - `hard-linked`: it lies under other names too, and that wasn't agreed to.
 * - `stopped`: it was its turn after the stop.
 */
export const fileDestructions = [
  'destroyed',
  'deleted-only',
  'overwritten-only',
  'failed',
  'gone',
  'changed',
  'link',
  'hard-linked',
  'in-use',
  'read-only',
  'not-allowed',
  'stopped',
] as const;
export type FileDestruction = (typeof fileDestructions)[number];

export interface DestructionReport {
  /** How many files ended in each way; every way is there. */
  readonly counts: Readonly<Record<FileDestruction, number>>;
  /** The files that aren't simply destroyed, the first `mostNamed` of them. Written down, it loses the names of what is shredded. */
  readonly notDestroyed: readonly { readonly name: string; readonly outcome: FileDestruction }[];
  readonly tookMs: number;
}
export const mostNamed = 1000;

/** The ways in which files ended that weren't simply destroyed. By the counts: the list of names may be shorter. */
export const otherEnds = ({ counts }: Pick<DestructionReport, 'counts'>): readonly FileDestruction[] =>
  fileDestructions.filter((way) => way !== 'destroyed' && counts[way] > 0);

export function noFiles(): Record<FileDestruction, number> {
  const counts: Partial<Record<FileDestruction, number>> = {};
  for (const outcome of fileDestructions) counts[outcome] = 0;
  return counts as Record<FileDestruction, number>;
}

/** Before the first of them is reached: what is known of a destruction that is cut off. */
export const noneReached = (fileCount: number): DestructionReport => ({
  counts: { ...noFiles(), stopped: fileCount },
  notDestroyed: [],
  tookMs: 0,
});

/** How far a destruction or a search for copies is. */
export interface SourceProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}
