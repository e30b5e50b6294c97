/**
 * Delimited text as rows of cells, with the habits of Amazon's files undone: a title above the header, a row of documentation
 * below it, a "File Summary" at the end, quotes left in the headings, a quote that never closes. Pure; any text gives a table
 * or null, never a throw.
 */
import Papa from 'papaparse';
import { rolesIn } from './columns.ts';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1, counted from the top of the file, header included. */
  readonly place: number;
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];
const rowsToSearchForHeader = 6;
const rolesThatSettleIt = 3;

export function readTable(text: string): Table | null {
  const lines = parseLines(text);
  const headerAt = findHeader(lines);
  if (headerAt === null) return null;
  const header = (lines[headerAt] ?? []).map((cell) => cell.replaceAll('"', '').trim());
  return tableOf(header, lines, headerAt + 1);
}

/** Rows that follow a known header: from a CSV file, an HTML table, or JSON objects. */
export function tableOf(header: readonly string[], lines: readonly (readonly string[])[], firstAt: number): Table {
  const rows: TableRow[] = [];
  for (let at = firstAt; at < lines.length; at++) {
    const cells = lines[at] ?? [];
    if (isEmpty(cells)) continue;
    if (isTrailer(cells)) break;
    if (at === firstAt && isDocumentation(cells)) continue;
    rows.push({ place: at + 1, cells });
  }
  return { header, rows };
}

function parseLines(text: string): readonly (readonly string[])[] {
  const clean = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replaceAll('\r\n', '\n');
  const delimiter = guessDelimiter(clean);
  // Papa's own guess runs a pattern over the first megabyte, which takes longer than reading the table.
  const newline = clean.includes('\n') ? '\n' : '\r';
  const parsed = Papa.parse<string[]>(clean, { delimiter, newline });
  // An unclosed quote swallows the rest of the file into one cell: read it again with quotes as ordinary signs.
  if (!parsed.errors.some(({ code }) => code === 'MissingQuotes')) return parsed.data;
  const plain = Papa.parse<string[]>(clean, { delimiter, newline, quoteChar: '\u0000' });
  return plain.data.map((cells) => cells.map((cell) => cell.replaceAll(/^"|"$/g, '')));
}

/** The delimiter that cuts two of the first lines into the same, highest number of cells; a comma when none does. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 2 * rowsToSearchForHeader)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  let best = { delimiter: ',', count: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const agreed = counts.filter((count, at) => counts.indexOf(count) !== at);
    const count = Math.max(0, ...(agreed.length > 0 ? agreed : counts));
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
}

/** The row with the most headings we know, among the first few; the first full row when we know none. */
function findHeader(lines: readonly (readonly string[])[]): number | null {
  let best: { at: number; roles: number } | null = null;
  for (let at = 0; at < Math.min(rowsToSearchForHeader, lines.length); at++) {
    const cells = lines[at] ?? [];
    if (cells.length < 2 || isEmpty(cells) || cells.some((cell) => cell.length > 200)) continue;
    const roles = rolesIn(cells);
    if (!best || roles > best.roles) best = { at, roles };
    if (roles >= rolesThatSettleIt) break;
  }
  return best?.at ?? null;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

function isTrailer(cells: readonly string[]): boolean {
  const first = cells[0] ?? '';
  if (first.length < 7 || first.length > 60) return false;
  if (!/^\W*(file summary|summary|end of (file|report)|total (rows|records|number of)|number of records)\b/i.test(first))
    return false;
  return cells.filter((cell) => cell.trim() !== '').length <= 2;
}

/** "The time at which the utterance was made": most cells are sentences about their column. */
function isDocumentation(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const sentences = filled.filter(
    (cell) =>
      /^(the|a|an|this|date|time|name|whether|indicates|describes|identifies|unique|identifier|text|type|die|der|das|gibt|name)\b/i.test(
        cell.trim(),
      ) && cell.trim().split(/\s+/).length >= 3,
  );
  return filled.length >= 2 && sentences.length * 2 > filled.length;
}
