/** Runs an adapter over files in memory, for tests. */
import { Failure } from '../../../../shared/failure.ts';
import { type AnswerTo, type ImportQuestion, proposalOf } from '../../../../shared/model/import-question.ts';
import { readDatabase } from '../../archive/read-database.ts';
import type { AdapterInput, ImportIssue, RecordingDraft, UnlinkedText, VendorAdapter } from '../adapter.ts';

export interface Answers {
  readonly drafts: readonly RecordingDraft[];
  readonly unlinked: readonly UnlinkedText[];
  readonly issues: readonly ImportIssue[];
}

/** Bytes by entry name; null for a sound, whose bytes no adapter may ask for. */
export type Files = Readonly<Record<string, Uint8Array | string | null>>;

/** `answer`: what a person would say to a question; without it the proposal stands. */
export function inputOf(files: Files, modifiedMs: number | null = null, answer = proposalOf): AdapterInput {
  const names = Object.keys(files);
  const entries = names.map((name, index) => ({ index, name, sizeBytes: files[name]?.length ?? 32_044, modifiedMs }));
  const readEntry = async ({ name }: { readonly name: string }): Promise<Uint8Array> => {
    const content = files[name];
    if (content === null || content === undefined) throw new Error(`No adapter reads ${name}`);
    if (content === 'damaged') throw new Failure('archive/unreadable');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    listing: { fileName: 'archive.zip', entries },
    readEntry,
    // In odd pieces, so that whatever reads them meets its every byte at an edge some time.
    readEntryPieces: async function* (entry) {
      const bytes = await readEntry(entry);
      for (let at = 0, length = 1; at < bytes.byteLength; at += length, length = ((length * 7) % 4093) + 1) {
        yield bytes.slice(at, at + length);
      }
    },
    readDatabase: (asked) => readDatabase(asked, new AbortController().signal),
    readPdfLines: async (bytes) => new TextDecoder().decode(bytes).split('\n').map((text, at) => ({ page: at + 1, text })),
    ask: async <Question extends ImportQuestion>(question: Question) => answer(question) as AnswerTo<Question>,
  };
}

export async function runAdapter(adapter: VendorAdapter, input: AdapterInput): Promise<Answers> {
  const drafts: RecordingDraft[] = [];
  const unlinked: UnlinkedText[] = [];
  const issues: ImportIssue[] = [];
  for await (const part of adapter.read(input, adapter.plan(input.listing))) {
    if (part.kind === 'recording') drafts.push(part);
    else if (part.kind === 'unlinked') unlinked.push(part);
    else issues.push(part);
  }
  return { drafts, unlinked, issues };
}
