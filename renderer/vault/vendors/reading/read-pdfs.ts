/**
 * PDFs with transcripts: every line is kept beside the recordings and joined with none of them, for the one such archive
 * that is known had them in no order. They come last, because reading a PDF is slow.
 */
import type { AdapterInput, ImportIssue, ListedEntry, RecordingDraft, UnlinkedText } from '../adapter.ts';
import { isWholeArchiveGone, readAhead } from './read-ahead.ts';

export type PartOfArchive = RecordingDraft | UnlinkedText | ImportIssue;

export async function* readPdfs(
  entries: readonly ListedEntry[],
  input: AdapterInput,
): AsyncGenerator<UnlinkedText | ImportIssue> {
  for await (const outcome of readAhead(entries, input.readEntry)) {
    if (outcome.kind === 'issue') {
      yield outcome;
      continue;
    }
    yield* readPdf(outcome.entry, outcome.bytes, input);
  }
}

async function* readPdf(
  entry: ListedEntry,
  bytes: Uint8Array,
  { readPdfLines }: AdapterInput,
): AsyncGenerator<UnlinkedText | ImportIssue> {
  let lines: Awaited<ReturnType<typeof readPdfLines>>;
  try {
    lines = await readPdfLines(bytes);
  } catch (thrown) {
    // Whatever a PDF reader stumbles over is this PDF's fault, and only the loss of the archive itself is more than that.
    if (isWholeArchiveGone(thrown)) throw thrown;
    yield { kind: 'issue', entry, reason: 'damaged-header' };
    return;
  }
  let kept = 0;
  for (const { page, text } of lines) {
    const words = text.trim();
    if (words === '' || isPageFurniture(words)) continue;
    kept += 1;
    yield { kind: 'unlinked', entry, place: page, text: words };
  }
  yield { kind: 'issue', entry, reason: kept > 0 ? 'read-for-transcripts' : 'not-a-recording' };
}

/** Page numbers: "7", "- 7 -", "Page 7 of 31", "Seite 7/31". */
const isPageFurniture = (line: string): boolean =>
  /^[-–\s]*((page|seite|página|pagina)\s+)?\d{1,5}(\s*(of|von|de|di|\/)\s*\d{1,5})?[-–\s]*$/i.test(line);
