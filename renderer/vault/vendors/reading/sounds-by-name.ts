/**
 * The entries that may be sound, by what a message may call them: path, end of a path, base name, base name in another spelling.
 * A look-up finds the only one that fits, or none: between two nothing is guessed. Pure.
 */
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, stemOf } from './file-names.ts';

type Only = ListedEntry | null;

export interface SoundsByName {
  readonly byPath: (path: string) => Only;
  /** Whole folders are compared. */
  readonly byEndOfPath: (path: string) => Only;
  readonly byName: (base: string) => Only;
  readonly byOtherSpelling: (base: string) => Only;
}

const mostParts = 12;

export function soundsByName(entries: readonly ListedEntry[]): SoundsByName {
  const lazily = <T>(make: () => T): (() => T) => {
    let made: { readonly is: T } | null = null;
    return () => (made ??= { is: make() }).is;
  };
  const paths = lazily(() => onlyBy(entries, ({ name }) => name));
  const names = lazily(() => onlyBy(entries, ({ name }) => baseNameOf(name)));
  const spellings = lazily(() => onlyBy(entries, ({ name }) => spelling(baseNameOf(name))));
  const ends = Array.from({ length: mostParts + 1 }, (_, parts) =>
    lazily(() => onlyBy(entries, ({ name }) => lastParts(name, parts))),
  );
  return {
    byPath: (path) => paths().get(path) ?? null,
    byEndOfPath: (path) => ends[path.split('/').length]?.().get(path) ?? null,
    byName: (base) => names().get(base) ?? null,
    byOtherSpelling: (base) => spellings().get(spelling(base)) ?? null,
  };
}

function onlyBy(entries: readonly ListedEntry[], keyOf: (entry: ListedEntry) => string | null): ReadonlyMap<string, Only> {
  const map = new Map<string, Only>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) map.set(key, map.has(key) ? null : entry);
  }
  return map;
}

function lastParts(name: string, parts: number): string | null {
  let from = name.length;
  for (let part = 0; part < parts; part++) {
    if (from <= 0) return null;
    from = name.lastIndexOf('/', from - 1);
  }
  return name.slice(from + 1);
}

/** One spelling for what systems write differently: Unicode form, case, a number put behind a name that was taken, refused signs. */
const spelling = (base: string): string =>
  base
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s?\(\d{1,3}\)(?=\.|$)/g, '')
    .replaceAll(/[\s_:*?"<>|\\]+/g, '_');

/** `.\voice\a.ogg` and `/voice/a.ogg` as a plain path. */
export const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');

/** Without its ending too: for identifiers that a file is named by. */
export const bareNameOf = (name: string): string => stemOf(baseNameOf(name));
