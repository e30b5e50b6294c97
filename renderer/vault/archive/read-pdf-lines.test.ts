import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { linesOf } from './extract-pdf-lines.ts';
import { readPdfLines } from './read-pdf-lines.ts';

// Chromium has it since 119; Node 20 doesn't.
Promise.withResolvers ??= <T>() => {
  let settle: Pick<PromiseWithResolvers<T>, 'resolve' | 'reject'> | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
};

const signal = new AbortController().signal;

async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, n) => page.drawText(line, { x: 50, y: 780 - 20 * n, size: 11, font }));
  }
  return document.save();
}

describe('readPdfLines', () => {
  it('gives the lines of each page, from the top', async () => {
    const pdf = await pdfOf([['Set a timer', 'for twelve minutes'], ['Wie spät ist es']]);
    expect(await readPdfLines(pdf, signal)).toEqual([
      { page: 1, text: 'Set a timer' },
      { page: 1, text: 'for twelve minutes' },
      { page: 2, text: 'Wie spät ist es' },
    ]);
  });

  it.each([
    ['no PDF', new TextEncoder().encode('hello')],
    ['nothing', new Uint8Array(0)],
    ['a PDF that breaks off', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<')],
  ])('rejects %s with a failure', async (_what, bytes) => {
    await expect(readPdfLines(bytes, signal)).rejects.toMatchObject({ code: 'archive/unreadable' });
  });
});

describe('linesOf', () => {
  const at = (str: string, x: number, y: number, width = 6 * str.length) => ({
    str,
    hasEOL: false,
    width,
    height: 10,
    transform: [10, 0, 0, 10, x, y],
  });

  it('joins what stands at one height, left to right', () => {
    expect(linesOf([at('world', 80, 700), at('below', 10, 680), at('hello', 40, 701)])).toEqual(['hello world', 'below']);
  });
  it('puts a space where there is a gap, and none where there isn’t', () => {
    expect(linesOf([at('tog', 10, 700), at('ether', 28, 700), at('apart', 80, 700)])).toEqual(['together apart']);
  });
  it('keeps columns of a table in one line', () => {
    expect(linesOf([at('08:31', 10, 700), at('Kitchen', 100, 700), at('', 150, 700), at('stop', 200, 700)])).toEqual([
      '08:31 Kitchen stop',
    ]);
  });
});
