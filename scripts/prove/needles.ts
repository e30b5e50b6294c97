/**
 * What must not be found: pieces of an archive that a person would recognise. Sentences and names from its texts, names of
 * its files, and stretches of its sound; each as bytes, in UTF-8 and UTF-16.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import Papa from 'papaparse';

export interface Needle {
  readonly kind: 'words' | 'file name' | 'sound';
  readonly bytes: Buffer;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Short or common words would be found in any profile: Chromium's own files speak of kitchens too. */
const leastWordsBytes = 14;
const soundWindowBytes = 48;

export async function readArchive(path: string): Promise<ArchiveEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)));
  const entries: ArchiveEntry[] = [];
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) entries.push({ name: entry.filename, bytes: Buffer.from(await entry.getData(new Uint8ArrayWriter())) });
  }
  return entries;
}

export function needlesOf(entries: readonly ArchiveEntry[]): Needle[] {
  return entries.flatMap((entry) => [
    ...(basename(entry.name).length >= leastWordsBytes ? wordsAsNeedles('file name', basename(entry.name)) : []),
    ...(entry.name.endsWith('.csv') ? cellsOf(entry.bytes).flatMap((cell) => wordsAsNeedles('words', cell)) : []),
    ...(entry.bytes.toString('latin1', 0, 4) === 'RIFF' ? soundWindows(entry.bytes) : []),
  ]);
}

export function wordsAsNeedles(kind: Needle['kind'], words: string): Needle[] {
  return [
    { kind, bytes: Buffer.from(words, 'utf8') },
    { kind, bytes: Buffer.from(words, 'utf16le') },
  ];
}

function cellsOf(csv: Buffer): string[] {
  const rows = Papa.parse<string[]>(csv.toString('utf8').replace(/^\uFEFF/, '')).data;
  const cells = rows
    .slice(1)
    .flat()
    .map((cell) => cell.trim());
  return [...new Set(cells)].filter((cell) => Buffer.byteLength(cell) >= leastWordsBytes);
}

/** Three stretches of a sound, where it isn't silence: silence is found everywhere. */
function soundWindows(wav: Buffer): Needle[] {
  return [0.3, 0.5, 0.7].flatMap((share) => {
    const at = Math.floor(wav.length * share);
    const bytes = wav.subarray(at, at + soundWindowBytes);
    return new Set(bytes).size > soundWindowBytes / 2 ? [{ kind: 'sound' as const, bytes }] : [];
  });
}
