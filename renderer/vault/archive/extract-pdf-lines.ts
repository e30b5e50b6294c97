/**
 * Lines of text of a PDF, page by page, in reading order. Runs in a throw-away worker (extract-pdf-text.worker.ts): a PDF is the
 * most complicated thing that an archive can hold. No fonts are loaded, nothing is drawn, no script of the PDF is run and
 * nothing is fetched.
 */
import type { PdfLine } from './read-pdf-lines.ts';

interface PlacedText {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** [a, b, c, d, x, y]: where it stands; y counts upwards. */
  readonly transform: readonly number[];
}

/** `onPage` is told after each page, as a sign of life. Rejects on what is no PDF, and on one that needs a password. */
export async function extractPdfLines(bytes: Uint8Array, onPage: (page: number) => void): Promise<readonly PdfLine[]> {
  // Found on the global, the parser runs right here instead of starting a worker of its own.
  const loadingWorker: Promise<unknown> = import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
  const [pdfjs, pdfjsWorker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), loadingWorker]);
  Object.assign(globalThis, { pdfjsWorker });
  const loading = pdfjs.getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const lines: PdfLine[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const text of linesOf(items.filter((item): item is PlacedText & typeof item => 'str' in item)))
        lines.push({ page: number, text });
      page.cleanup();
      onPage(number);
    }
    return lines;
  } finally {
    await loading.destroy();
  }
}

/** Texts of one height on the page are one line; a gap as wide as a letter is a space. */
export function linesOf(items: readonly PlacedText[]): readonly string[] {
  const rows: { y: number; height: number; texts: PlacedText[] }[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    const y = item.transform[5] ?? 0;
    const height = item.height || 10;
    const row = rows.findLast((one) => Math.abs(one.y - y) < Math.min(one.height, height) / 2);
    if (row === undefined) rows.push({ y, height, texts: [item] });
    else row.texts.push(item);
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map(({ texts, height }) => joinRow(texts, height)).filter((line) => line !== '');
}

function joinRow(texts: readonly PlacedText[], height: number): string {
  const across = [...texts].sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
  let line = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const { str, transform, width } of across) {
    const x = transform[4] ?? 0;
    if (line !== '' && x - end > height / 5) line += ' ';
    line += str;
    end = x + width;
  }
  return line.replaceAll(/\s+/g, ' ').trim();
}
