/** A PDF of plain lines, with fixed dates, so that the bytes never change. Node only; for tests, the sample and the benchmarks. */
import { PDFDocument, StandardFonts } from 'pdf-lib';

const madeOn = new Date(Date.UTC(2024, 10, 20, 12, 0, 0));

export async function pdfOfLines(title: string, lines: readonly string[], linesPerPage = 40): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setProducer('make-archives');
  document.setCreator('make-archives');
  document.setCreationDate(madeOn);
  document.setModificationDate(madeOn);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < Math.max(1, lines.length); at += linesPerPage) {
    const page = document.addPage([595, 842]);
    lines.slice(at, at + linesPerPage).forEach((line, row) => {
      page.drawText(printable(line), { x: 56, y: 780 - row * 18, size: 11, font });
    });
  }
  return document.save({ useObjectStreams: false });
}

/** The built-in font knows Windows-1252 alone. */
const printable = (line: string): string => line.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff\u2013-\u2026\u20ac]/g, '?');
