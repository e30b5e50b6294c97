/** The text of a query cut into tokens, each with its place. Never throws, whatever the text. Pure. */
import type { Comparison, QueryPlace } from './query-tree.ts';

export interface FieldToken extends QueryPlace {
  readonly kind: 'field';
  readonly isNegated: boolean;
  /** As typed. */
  readonly name: string;
  readonly nameFrom: number;
  readonly comparison: Comparison | ':';
  readonly value: string;
  readonly valueFrom: number;
  readonly isQuoted: boolean;
  readonly isOpen: boolean;
}
export interface WordToken extends QueryPlace {
  readonly kind: 'word';
  readonly isNegated: boolean;
  readonly text: string;
}
export interface PhraseToken extends QueryPlace {
  readonly kind: 'phrase';
  readonly isNegated: boolean;
  readonly text: string;
  readonly isOpen: boolean;
}
export interface OpeningToken extends QueryPlace {
  readonly kind: '(';
  readonly isNegated: boolean;
}
export interface ClosingToken extends QueryPlace {
  readonly kind: ')';
  readonly isNegated: false;
}
export type QueryToken = FieldToken | WordToken | PhraseToken | OpeningToken | ClosingToken;

/** Opening quotation marks, and what closes each: people paste what their keyboards and word processors make. */
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«' };
const isSpace = (unit: string): boolean => /\s/.test(unit);
const minus = /[-−–]/;
const fieldHead = /^(\p{L}+)(:|<=|>=|<|>|=|≤|≥)/u;
export const comparisonOf: Readonly<Record<string, Comparison>> = {
  '≤': '<=',
  '≥': '>=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '=',
};

/** `isField`: whether a name before `<`, `>` or `=` is one of ours; `a<b` is a word otherwise. */
export function tokensOf(text: string, isField: (name: string) => boolean): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at++;
      continue;
    }
    const from = at;
    let minuses = 0;
    while (minus.test(text.charAt(at))) {
      at++;
      minuses++;
    }
    const isNegated = minuses % 2 === 1;
    // A dash on its own is punctuation.
    if (at >= text.length || isSpace(text.charAt(at))) continue;
    const unit = text.charAt(at);
    if (unit === '(') {
      depth++;
      tokens.push({ kind: '(', isNegated, from, to: ++at });
      continue;
    }
    if (unit === ')' && depth > 0) {
      depth--;
      tokens.push({ kind: ')', isNegated: false, from: at, to: ++at });
      continue;
    }
    const token = phraseAt(text, at) ??
      fieldAt(text, at, depth, isField) ?? { kind: 'word' as const, ...wordAt(text, at, depth) };
    tokens.push({ ...token, isNegated, from });
    at = tokens.at(-1)?.to ?? text.length;
  }
  return tokens;
}

function phraseAt(text: string, at: number) {
  const quoted = quotedAt(text, at);
  return quoted && { kind: 'phrase' as const, ...quoted };
}

function fieldAt(text: string, at: number, depth: number, isField: (name: string) => boolean) {
  const head = fieldHead.exec(text.slice(at, at + 60));
  if (!head) return null;
  const name = head[1] ?? '';
  const sign = head[2] ?? '';
  if (!sign.startsWith(':') && !isField(name)) return null;
  const valueFrom = at + head[0].length;
  const quoted = quotedAt(text, valueFrom);
  const value = quoted ?? { ...wordAt(text, valueFrom, depth), isOpen: false };
  return {
    kind: 'field' as const,
    to: value.to,
    name,
    nameFrom: at,
    comparison: comparisonOf[sign] ?? (':' as const),
    value: value.text,
    valueFrom,
    isQuoted: quoted !== null,
    isOpen: value.isOpen,
  };
}

function quotedAt(text: string, at: number): { readonly text: string; readonly to: number; readonly isOpen: boolean } | null {
  const closing = closers[text.charAt(at)];
  if (closing === undefined) return null;
  let end = at + 1;
  while (end < text.length && !closing.includes(text.charAt(end))) end++;
  const isOpen = end >= text.length;
  return { text: text.slice(at + 1, end), to: isOpen ? end : end + 1, isOpen };
}

function wordAt(text: string, at: number, depth: number): { readonly text: string; readonly to: number } {
  let end = at;
  while (end < text.length && !isSpace(text.charAt(end)) && !(depth > 0 && text.charAt(end) === ')')) end++;
  return { text: text.slice(at, end), to: end };
}
