/**
 * Remembers which recordings hold the last few things that were looked for: a word that grows by a letter is searched only in what held it
 * before, and a query that is asked again, because something was decided in it, searches nothing. Vault worker, in memory alone.
 */
import type { FoldedTexts, Stands } from './folded-texts.ts';
import { bothOf, countOf, type Marks } from './marks.ts';
import type { SearchedPart } from './searchable-text.ts';

/** 100 KB each at 100,000 recordings. */
const mostKept = 12;
/** Where less is left, only that is searched, and nothing is remembered: it would be another answer among others. */
const fewIsOneIn = 8;

/** How a needle is meant: anywhere, within a part, or as words of their own (`exact` says which). */
export type Way = 'anywhere' | SearchedPart | { readonly exact: string };

interface Kept {
  readonly way: Way;
  readonly needle: string;
  readonly found: Marks;
}

export class FoundTexts {
  readonly #texts: FoldedTexts;
  /** The one that was asked for last is last. */
  #kept: readonly Kept[] = [];
  #edition = -1;

  constructor(texts: FoldedTexts) {
    this.#texts = texts;
  }

  /** Those of `among` that hold `needle` in this way, which `stands` tells; null: anywhere will do. */
  find(needle: string, way: Way, stands: Stands | null, among: Marks): Marks {
    if (needle === '') return among;
    if (this.#edition !== this.#texts.edition) this.clear();
    this.#edition = this.#texts.edition;
    const known = this.#kept.find((one) => one.needle === needle && isSameWay(one.way, way));
    if (known !== undefined) return bothOf(among, this.#keep(known));
    const holders = this.#holdersOfPart(needle, way);
    if (countOf(among) * fewIsOneIn < among.length) {
      return this.#texts.scan(needle, holders === null ? among : bothOf(among, holders), stands);
    }
    const found = this.#texts.scan(needle, holders ?? allOf(among), stands);
    return bothOf(among, this.#keep({ way, needle, found }));
  }

  clear(): void {
    this.#kept = [];
  }

  /** Who holds the longest known piece of the needle: nobody else can hold all of it. */
  #holdersOfPart(needle: string, way: Way): Marks | null {
    let longest: Kept | null = null;
    for (const one of this.#kept) {
      const isWider = one.way === 'anywhere' || (typeof one.way === 'string' && one.way === way);
      if (isWider && needle.includes(one.needle) && one.needle.length > (longest?.needle.length ?? 0)) longest = one;
    }
    return longest?.found ?? null;
  }

  #keep(one: Kept): Marks {
    this.#kept = [...this.#kept.filter((other) => other !== one), one].slice(-mostKept);
    return one.found;
  }
}

const allOf = ({ length }: Marks): Marks => new Uint8Array(length).fill(1);

function isSameWay(a: Way, b: Way): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.exact === b.exact;
}
