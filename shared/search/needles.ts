/**
 * What a query looks for in words, so that it can be marked where it was found. What is excluded is never among it. Pure.
 */
import type { TextFieldName } from './fields.ts';
import { foldPlaces } from './fold-places.ts';
import { foldForSearch } from './fold-text.ts';
import { parseQuery } from './parse-query.ts';
import { phraseEnd } from './phrase.ts';
import type { QueryNode } from './query-tree.ts';

export interface Needle {
  /** null: wherever it stands. */
  readonly field: TextFieldName | null;
  /** Folded. */
  readonly text: string;
  readonly isExact: boolean;
  readonly isOpen: boolean;
}

/** A run of what was written: UTF-16 offsets, end exclusive. */
export interface HitRun {
  readonly from: number;
  readonly to: number;
}

export function needlesOf(root: QueryNode | null): readonly Needle[] {
  if (root === null) return [];
  switch (root.kind) {
    case 'all':
    case 'any':
      return root.nodes.flatMap(needlesOf);
    case 'not':
      return [];
    case 'term': {
      const { term } = root;
      const text = 'text' in term ? foldForSearch(term.text).trim() : '';
      if (term.kind === 'word') return [{ field: null, text, isExact: false, isOpen: false }];
      if (term.kind === 'phrase') return [{ field: null, text, isExact: true, isOpen: term.isOpen }];
      return term.kind === 'field' ? [{ field: term.field, text, isExact: term.isExact, isOpen: term.isOpen }] : [];
    }
  }
}

/** The needles of a text. Rows of one list ask for the same, thirty in a frame. */
let last: { readonly text: string; readonly needles: readonly Needle[] } = { text: '', needles: [] };
export function needlesOfText(text: string): readonly Needle[] {
  if (text === '') return [];
  if (last.text !== text) last = { text, needles: needlesOf(parseQuery(text).root) };
  return last.needles;
}

/** Where they stand in a text of that field, in order, none within another. */
export function hitsIn(text: string, needles: readonly Needle[], field: TextFieldName | null): readonly HitRun[] {
  const wanted = needles.filter((needle) => needle.field === null || needle.field === field);
  if (wanted.length === 0 || text === '') return [];
  const { folded, starts, ends } = foldPlaces(text);
  const runs: HitRun[] = [];
  for (const needle of wanted) {
    for (let at = folded.indexOf(needle.text); at >= 0; at = folded.indexOf(needle.text, at + 1)) {
      const end = needle.isExact ? phraseEnd(folded, at, needle.text, needle.isOpen) : at + needle.text.length;
      if (end !== null) runs.push({ from: starts[at] ?? 0, to: ends[end - 1] ?? text.length });
    }
  }
  return merged(runs.sort((a, b) => a.from - b.from || b.to - a.to));
}

function merged(runs: readonly HitRun[]): readonly HitRun[] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of runs) {
    const before = apart.at(-1);
    if (before !== undefined && from < before.to) before.to = Math.max(before.to, to);
    else apart.push({ from, to });
  }
  return apart;
}
