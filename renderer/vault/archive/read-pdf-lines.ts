/** Has a PDF read by a throw-away worker, within limits of size and patience. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { startWorker } from '../start-worker.ts';
import workerUrl from './extract-pdf-text.worker.ts?worker&url';
import { limits } from './limits.ts';

export interface PdfLine {
  /** From 1. */
  readonly page: number;
  readonly text: string;
}

export type FromPdfWorker =
  /** A page is read: a sign of life. Page 0: the script has loaded. */
  | { readonly type: 'page'; readonly page: number }
  | { readonly type: 'lines'; readonly lines: readonly PdfLine[] }
  | { readonly type: 'failed' };

/** How long a page may take; the first one with opening, which looks through all of a broken PDF. */
export const patienceMs = 30_000;

/** Rejects with `archive/unreadable` when it is no PDF, locked, too large or gets stuck. Takes the bytes over. */
export async function readPdfLines(bytes: Uint8Array, signal: AbortSignal): Promise<readonly PdfLine[]> {
  if (bytes.byteLength > limits.pdfBytes)
    throw new Failure('archive/unreadable', { pdf: 'too-large', sizeBytes: bytes.byteLength });
  // Where there are no workers (unit tests) it is read right here.
  if (typeof Worker === 'undefined') return readRightHere(bytes);
  const worker = startWorker(workerUrl, 'extract-pdf');
  try {
    return await answerOf(worker, bytes as Bytes, signal);
  } finally {
    worker.terminate();
  }
}

async function readRightHere(bytes: Uint8Array): Promise<readonly PdfLine[]> {
  const { extractPdfLines } = await import('./extract-pdf-lines.ts');
  return extractPdfLines(bytes, () => undefined).catch(() =>
    Promise.reject(new Failure('archive/unreadable', { pdf: 'failed' })),
  );
}

function answerOf(worker: Worker, bytes: Bytes, signal: AbortSignal): Promise<readonly PdfLine[]> {
  return new Promise((resolve, reject) => {
    const fail = (pdf: string) => reject(new Failure('archive/unreadable', { pdf }));
    let patience: ReturnType<typeof setTimeout>;
    const hope = () => {
      clearTimeout(patience);
      patience = setTimeout(() => fail('stuck'), patienceMs);
    };
    const settle = (settled: () => void) => {
      clearTimeout(patience);
      settled();
    };
    hope();
    worker.addEventListener('message', ({ data }: MessageEvent<FromPdfWorker>) => {
      if (data.type === 'page') hope();
      else if (data.type === 'lines') settle(() => resolve(data.lines));
      // The parser, finding itself in a worker, greets whoever listens: that is no answer.
      else if (data.type === 'failed') settle(() => fail('failed'));
    });
    worker.addEventListener('error', () => settle(() => fail('failed')));
    signal.addEventListener('abort', () => settle(() => fail('cancelled')), { once: true });
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
