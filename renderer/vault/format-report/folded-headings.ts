/** The headings of a table or the keys of a JSON file, folded as names are. From its first bytes; nothing of its rows. Pure. */
import { decodeText } from '../vendors/reading/decode-text.ts';
import { endingOf } from '../vendors/reading/file-names.ts';
import { foldWords } from './fold-name.ts';

const lookedAt = 64 << 10;
const mostHeadings = 60;
const delimiters = [',', ';', '\t', '|'] as const;

export function foldedHeadings(entryName: string, bytes: Uint8Array): readonly string[] {
  const text = decodeText(bytes.subarray(0, lookedAt)).replace(/^\uFEFF/, '');
  switch (endingOf(entryName)) {
    case 'csv':
    case 'tsv':
      return firstRow(text).map(foldWords).slice(0, mostHeadings);
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return keysIn(text);
    default:
      return [];
  }
}

function firstRow(text: string): readonly string[] {
  const line = text.split(/\r\n|\r|\n/, 20).find((one) => one.trim() !== '') ?? '';
  let cells: readonly string[] = [];
  for (const delimiter of delimiters) {
    const cut = line.slice(0, 10_000).split(delimiter);
    if (cut.length > cells.length) cells = cut;
  }
  return cells.map((cell) => cell.replaceAll('"', '').trim());
}

/** Also where the file isn't quite JSON. What isn't a known word is one star, however often. */
function keysIn(text: string): readonly string[] {
  const keys = new Set<string>();
  for (const [, key] of text.matchAll(/"([^"\\]{1,60})"\s{0,4}:/g)) {
    keys.add(foldWords(key ?? ''));
    if (keys.size >= mostHeadings) break;
  }
  return [...keys];
}
