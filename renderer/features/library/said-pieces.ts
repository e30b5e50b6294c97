/**
 * A sentence cut into pieces that look different: search hits, planned words, words that were burnt out. Pure.
 * Text from an archive stays text: pieces become text nodes, never markup.
 */
import type { TextFieldName } from '../../../shared/search/fields.ts';
import { hitsIn, needlesOfText } from '../../../shared/search/needles.ts';
import { burntWordsMark, type StruckWords } from '../../../shared/model/recording.ts';

export interface SaidPiece {
  readonly kind: 'plain' | 'hit' | 'struck' | 'burnt';
  readonly text: string;
  readonly from: number;
}

/** `field`: what the text is, so that a word that is asked for elsewhere (`note:milk`) isn't marked here. */
export function saidPieces(
  text: string,
  struck: readonly StruckWords[],
  query: string,
  field: TextFieldName = 'said',
): readonly SaidPiece[] {
  const burnt = burntRuns(text);
  const planned = struck.filter((run) => !burnt.some((one) => one.from < run.to && one.to > run.from));
  const ink = [
    ...burnt.map((run) => ({ ...run, kind: 'burnt' as const })),
    ...planned.map((run) => ({ ...run, kind: 'struck' as const })),
  ].sort((a, b) => a.from - b.from);
  const pieces: SaidPiece[] = [];
  let at = 0;
  for (const run of ink) {
    if (run.from > at) pieces.push(...withHits(text.slice(at, run.from), at, query, field));
    pieces.push({ kind: run.kind, text: text.slice(run.from, run.to), from: run.from });
    at = Math.max(at, run.to);
  }
  if (at < text.length) pieces.push(...withHits(text.slice(at), at, query, field));
  return pieces;
}

function burntRuns(text: string): readonly StruckWords[] {
  const mark = burntWordsMark.charAt(0);
  return [...text.matchAll(new RegExp(`${mark}+`, 'g'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function withHits(text: string, offset: number, query: string, field: TextFieldName | null): readonly SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let at = 0;
  for (const { from, to } of hitsIn(text, needlesOfText(query), field)) {
    if (from > at) pieces.push({ kind: 'plain', text: text.slice(at, from), from: offset + at });
    pieces.push({ kind: 'hit', text: text.slice(from, to), from: offset + from });
    at = to;
  }
  if (at < text.length) pieces.push({ kind: 'plain', text: text.slice(at), from: offset + at });
  return pieces;
}
