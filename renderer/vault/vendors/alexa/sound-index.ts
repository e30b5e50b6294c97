/**
 * The entries that may be sound, findable by everything a table may call them: path, end of a path, base name, repaired
 * name. Every look-up is one step in a map, also among 100,000 entries of the same name. Pure.
 */
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, isSoundName, stemOf } from '../reading/file-names.ts';

/** Position among the candidates; null when nothing or more than one thing fits. */
type At = number | null;

export interface SoundIndex {
  readonly entries: readonly ListedEntry[];
  byPath(path: string): At;
  /** The entry whose name ends with this path, whole folders compared. */
  byEndOfPath(path: string): At;
  byBaseName(base: string): At;
  byRepairedName(base: string): At;
  /** Something bears this base name, or several do. */
  isNamed(base: string): boolean;
}

const several = -1;

export function indexSounds(entries: readonly ListedEntry[]): SoundIndex {
  const paths = mapOf(entries, ({ name }) => name);
  const bases = mapOf(entries, ({ name }) => baseNameOf(name));
  const endsByDepth = new Map<number, ReadonlyMap<string, number>>();
  let repaired: ReadonlyMap<string, number> | null = null;

  const endsOf = (depth: number): ReadonlyMap<string, number> => {
    const known = endsByDepth.get(depth);
    if (known) return known;
    const ends = mapOf(entries, ({ name }) => lastParts(name, depth));
    endsByDepth.set(depth, ends);
    return ends;
  };

  return {
    entries,
    byPath: (path) => only(paths.get(path)),
    byEndOfPath: (path) => {
      const depth = path.split('/').length;
      return depth > 16 ? null : only(endsOf(depth).get(path));
    },
    byBaseName: (base) => only(bases.get(base)),
    byRepairedName: (base) => {
      repaired ??= repairedNames(entries);
      return only(repaired.get(repairedName(base)));
    },
    isNamed: (base) => bases.has(base),
  };
}

const only = (at: number | undefined): At => (at === undefined || at === several ? null : at);

function mapOf(entries: readonly ListedEntry[], keyOf: (entry: ListedEntry) => string | null): Map<string, number> {
  const map = new Map<string, number>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry);
    if (key !== null) map.set(key, map.has(key) ? several : at);
  });
  return map;
}

/** Both with and without the ending, because tables often drop it. A stem that two endings share is nobody's. */
function repairedNames(entries: readonly ListedEntry[]): ReadonlyMap<string, number> {
  const map = mapOf(entries, ({ name }) => repairedName(baseNameOf(name)));
  const stems = mapOf(entries, ({ name }) => repairedName(stemOf(baseNameOf(name))));
  for (const [stem, at] of stems) if (!map.has(stem)) map.set(stem, at);
  return map;
}

function lastParts(name: string, depth: number): string | null {
  let from = name.length;
  for (let part = 0; part < depth; part++) {
    if (from <= 0) return null;
    from = name.lastIndexOf('/', from - 1);
  }
  return name.slice(from + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };

/** One spelling for what systems write differently: Unicode form, case, "(1)", entities, signs that file systems refuse. */
export function repairedName(base: string): string {
  return base
    .normalize('NFC')
    .replaceAll(/&(#39|[a-z]{2,4});/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/%[0-9a-f]{2}/gi, (code) => (code.toLowerCase() < '%80' ? decodeURIComponent(code) : code))
    .toLowerCase()
    .replaceAll(/\s?\(\d{1,3}\)(?=\.|$)|\s-\s(copy|kopie)(?=\.|$)/g, '')
    .replaceAll(/[\s_:*?"<>|\\]+/g, '_');
}

/** `voice\2024\a.wav`, `./voice/a.wav` and `file:///voice/a.wav?x=1` as a plain path. */
export function plainPath(cell: string): string {
  const isPlain = !cell.includes('\\') && !cell.includes(':') && !cell.includes('?') && !cell.includes('#');
  const path = isPlain
    ? cell
    : cell
        .replace(/^[a-z]{2,6}:\/\/[^/]*/i, '')
        .replace(/[?#].*$/, '')
        .replaceAll('\\', '/');
  return path.startsWith('.') || path.startsWith('/') ? path.replace(/^(\.?\/)+/, '') : path;
}

/** Whether a cell that isn't in a column of files may still name one. Most cells don't end like a file: that is asked first. */
export function namesSound(cell: string, index: SoundIndex): boolean {
  if (cell.length < 4 || cell.length > 500 || !(cell.includes('?') || cell.lastIndexOf('.') >= cell.length - 6)) return false;
  const base = baseNameOf(plainPath(cell));
  return index.isNamed(base) || isSoundName(base);
}
