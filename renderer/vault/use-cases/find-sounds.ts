/** Which entries of an archive its adapters take for sound, as at its import. Vault worker. Nothing is read but what recognising needs. */
import type { EntryReason } from '../../../shared/model/archive.ts';
import { type AnswerTo, type ImportQuestion, proposalOf } from '../../../shared/model/import-question.ts';
import { readEntryPieces } from '../archive/read-entry-pieces.ts';
import { readDatabase } from '../archive/read-database.ts';
import { readPdfLines } from '../archive/read-pdf-lines.ts';
import { readZipEntry } from '../archive/read-zip-entry.ts';
import type { ArchiveTree, ArchiveEntry } from '../archive/archive-tree.ts';
import type { AdapterInput } from '../vendors/adapter.ts';
import { shareOut } from '../vendors/registry.ts';
import { breathing } from './breathing.ts';

export interface FoundSounds {
  /** In archive order. */
  readonly sounds: readonly ArchiveEntry[];
  readonly leftOut: readonly { readonly name: string; readonly reason: EntryReason }[];
}

export async function findSounds({ source, entries }: ArchiveTree, fileName: string, signal: AbortSignal): Promise<FoundSounds> {
  const entryAt = (index: number) => entries[index] as ArchiveEntry;
  const listed = entries
    .filter(({ reason }) => reason === null)
    .map(({ index, name, sizeBytes, modifiedMs }) => ({ index, name, sizeBytes, modifiedMs }));
  const input: AdapterInput = {
    listing: { fileName, entries: listed },
    readEntry: ({ index }) => readZipEntry(source, entryAt(index)),
    readEntryPieces: ({ index }) => readEntryPieces(source, entryAt(index)),
    readPdfLines: (bytes) => readPdfLines(bytes, signal),
    readDatabase: (asked) => readDatabase(asked, new AbortController().signal),
    // Nothing is asked for before the first draft, and none is made here.
    ask: async <Question extends ImportQuestion>(question: Question) => proposalOf(question) as AnswerTo<Question>,
  };
  const shares = await shareOut(input, breathing(signal));
  const plans = shares.map((share) => share.adapter.plan(share.input.listing));
  const refused = entries.flatMap(({ name, reason }) => (reason === null ? [] : [{ name, reason }]));
  return {
    sounds: plans
      .flatMap(({ candidates }) => candidates)
      .map(({ index }) => entryAt(index))
      .sort((a, b) => a.index - b.index),
    leftOut: [...refused, ...plans.flatMap((plan) => plan.leftOut.map(({ entry, reason }) => ({ name: entry.name, reason })))],
  };
}
