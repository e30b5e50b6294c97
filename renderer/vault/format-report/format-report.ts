/**
 * A report of how an archive is made, without anything that is in it: patterns of names, headings, counts, kinds of files, sizes in
 * classes. For a bug report: whoever saves it reads it first. No word, name, number or date of the archive gets in, because letters
 * that aren't in known-words.ts are never written, nor any digit but counts. Plain English text; it isn't for the screen alone. Pure.
 */
import type { FailureCode } from '../../../shared/failure.ts';
import { foldedHeadings } from './folded-headings.ts';
import { foldName } from './fold-name.ts';

export interface FormatNotes {
  readonly entries: readonly { readonly index: number; readonly name: string; readonly sizeBytes: number }[];
  readonly archiveBytes: number;
  /** Short technical names, of the adapters alone. */
  readonly vendors: readonly { readonly vendor: string; readonly because: readonly string[] }[];
  /** What became of an entry or what it is, by index: a reason, or container and codec. */
  readonly kinds: ReadonlyMap<number, string>;
  /** First bytes of texts that were read, by index. */
  readonly texts: ReadonlyMap<number, Uint8Array>;
  readonly refusedAs: FailureCode | null;
}

const mostPatterns = 80;
const mostTables = 30;

export function formatReport(notes: FormatNotes): string {
  const { entries, archiveBytes, vendors, refusedAs } = notes;
  const lines = [
    'Overheard format report, version 1',
    'How an archive is made. No word, name, number or date that stands in it.',
    '* other letters, # a digit, <uuid> and <hex> identifiers',
    '',
    `archive: ${sizeClass(archiveBytes)}, entries: ${entries.length}`,
    ...vendors.map(({ vendor, because }) => `read as: ${vendor}${because.length === 0 ? '' : ` (${because.join(', ')})`}`),
    ...(refusedAs === null ? [] : [`refused: ${refusedAs}`]),
    '',
    'ENTRIES',
    ...patternLines(notes),
    '',
    'HEADINGS AND KEYS',
    ...tableLines(notes),
  ];
  return `${lines.join('\n')}\n`;
}

interface Pattern {
  count: number;
  leastBytes: number;
  mostBytes: number;
  readonly kinds: Map<string, number>;
}

function patternLines({ entries, kinds }: FormatNotes): readonly string[] {
  const patterns = new Map<string, Pattern>();
  for (const { index, name, sizeBytes } of entries) {
    const folded = foldName(name);
    const pattern: Pattern = patterns.get(folded) ?? { count: 0, leastBytes: sizeBytes, mostBytes: sizeBytes, kinds: new Map() };
    patterns.set(folded, pattern);
    pattern.count++;
    pattern.leastBytes = Math.min(pattern.leastBytes, sizeBytes);
    pattern.mostBytes = Math.max(pattern.mostBytes, sizeBytes);
    const kind = kinds.get(index) ?? 'not looked at';
    pattern.kinds.set(kind, (pattern.kinds.get(kind) ?? 0) + 1);
  }
  const sorted = [...patterns].sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1));
  const lines = sorted.slice(0, mostPatterns).map(([folded, { count, leastBytes, mostBytes, kinds: found }]) => {
    const sizes = [...new Set([sizeClass(leastBytes), sizeClass(mostBytes)])].join(' to ');
    const what = [...found].map(([kind, times]) => `${kind}: ${times}`).sort();
    return `${count} x ${folded} | ${sizes} | ${what.join(', ')}`;
  });
  return sorted.length > mostPatterns ? [...lines, `and ${sorted.length - mostPatterns} more patterns`] : lines;
}

function tableLines({ entries, texts }: FormatNotes): readonly string[] {
  const tables = new Map<string, number>();
  for (const { index, name } of entries) {
    const bytes = texts.get(index);
    if (bytes === undefined) continue;
    const headings = foldedHeadings(name, bytes);
    const line = `${foldName(name)} | ${magicOf(bytes)} | ${headings.length === 0 ? 'none' : headings.join(' ; ')}`;
    tables.set(line, (tables.get(line) ?? 0) + 1);
  }
  const lines = [...tables].slice(0, mostTables).map(([line, count]) => `${count} x ${line}`);
  return tables.size > mostTables ? [...lines, `and ${tables.size - mostTables} more kinds`] : lines;
}

const sizes: readonly (readonly [below: number, name: string])[] = [
  [1, 'empty'],
  [1e3, 'under 1 KB'],
  [1e4, '1 to 10 KB'],
  [1e5, '10 to 100 KB'],
  [1e6, '100 KB to 1 MB'],
  [1e7, '1 to 10 MB'],
  [1e8, '10 to 100 MB'],
  [1e9, '100 MB to 1 GB'],
];

const sizeClass = (bytes: number): string => sizes.find(([below]) => bytes < below)?.[1] ?? 'over 1 GB';

const magics: readonly (readonly [name: string, start: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['gzip', [0x1f, 0x8b]],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
  ['utf-8 with mark', [0xef, 0xbb, 0xbf]],
  ['object', [0x7b]],
  ['list', [0x5b]],
  ['markup', [0x3c]],
];

const magicOf = (bytes: Uint8Array): string =>
  magics.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? 'text';
