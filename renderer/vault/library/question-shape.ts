/**
 * What makes two questions the same question: the headings of a table, folded; without headings the kinds of its cells; of a date,
 * how it is written, and in what kind of file. Hashed, so that what is remembered names neither headings nor words. Vault worker. Pure.
 */
import { toHex } from '../../../shared/bytes.ts';
import type { ImportQuestion } from '../../../shared/model/import-question.ts';

export async function shapeOf(question: ImportQuestion): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(partsOf(question)));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function partsOf(question: ImportQuestion): readonly unknown[] {
  if (question.kind === 'date-order') {
    const { entryName, examples } = question;
    const ending = entryName.slice(entryName.lastIndexOf('.') + 1).toLowerCase();
    return [question.kind, ending, [...new Set(examples.map(writtenLike))].sort()];
  }
  const headings = question.headers.map(folded);
  return headings.some((heading) => heading !== '')
    ? [question.kind, headings]
    : [question.kind, question.headers.length, question.headers.map((_, column) => kindOfColumn(question.rows, column))];
}

/** Case, accents' spelling and spaces don't make another table of it; the order of its columns does. */
const folded = (heading: string): string => heading.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** `9/9/9999, 99:99`, with one and two digits told apart from four only: 3/4 and 11/12 are written alike. */
const writtenLike = (date: string): string =>
  date
    .normalize('NFKC')
    .replaceAll(/\p{Nd}{1,2}(?!\p{Nd})/gu, '9')
    .replaceAll(/\p{Nd}{3,}/gu, '9999')
    .replaceAll(/\p{L}+/gu, 'a')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 60);

/** Of most of its cells; empty ones say nothing. */
function kindOfColumn(rows: readonly (readonly string[])[], column: number): string {
  const kinds = rows.map((row) => kindOfCell(row[column] ?? '')).filter((kind) => kind !== '');
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function kindOfCell(cell: string): string {
  const text = cell.trim();
  if (text === '') return '';
  if (/^[\d.,+-]+$/.test(text)) return 'number';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) return 'date';
  if (/\.[a-z0-9]{2,4}$/i.test(text) && !text.includes(' ')) return 'file';
  return 'words';
}
