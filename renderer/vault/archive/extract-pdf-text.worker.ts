/** Throw-away worker: one PDF in, its lines out, then it is ended. Holds no key and knows no name. */
import type { FromPdfWorker } from './read-pdf-lines.ts';
import { extractPdfLines } from './extract-pdf-lines.ts';

const send = (message: FromPdfWorker): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  extractPdfLines(data, (page) => send({ type: 'page', page })).then(
    (lines) => send({ type: 'lines', lines }),
    () => send({ type: 'failed' }),
  );
});
send({ type: 'page', page: 0 });
