/**
 * A sentence cut into pieces that look different: search hits, planned words, words that were burnt out. Pure.
 * Text from an archive stays text: pieces become text nodes, never markup.
 */
import { burntWordsMark, type StruckWords } from '../../../shared/model/recording.ts';

export interface SaidPiece {
  readonly kind: 'plain' | 'hit' | 'struck' | 'burnt';
  readonly text: string;
  readonly from: number;
}

export function saidPieces(text: string, struck: readonly StruckWords[], query: string): readonly SaidPiece[] {
  const burnt = burntRuns(text);
  const planned = struck.filter((run) => !burnt.some((one) => one.from < run.to && one.to > run.from));
  const ink = [
    ...burnt.map((run) => ({ ...run, kind: 'burnt' as const })),
    ...planned.map((run) => ({ ...run, kind: 'struck' as const })),
  ].sort((a, b) => a.from - b.from);
  const pieces: SaidPiece[] = [];
  let at = 0;
  for (const run of ink) {
    if (run.from > at) pieces.push(...withHits(text.slice(at, run.from), at, query));
    pieces.push({ kind: run.kind, text: text.slice(run.from, run.to), from: run.from });
    at = Math.max(at, run.to);
  }
  if (at < text.length) pieces.push(...withHits(text.slice(at), at, query));
  return pieces;
}

function burntRuns(text: string): readonly StruckWords[] {
  const mark = burntWordsMark.charAt(0);
  return [...text.matchAll(new RegExp(`${mark}+`, 'g'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function withHits(text: string, offset: number, query: string): readonly SaidPiece[] {
  const words = foldedWords(query);
  if (words.length === 0) return [{ kind: 'plain', text, from: offset }];
  const folded = foldByUnit(text);
  const pieces: SaidPiece[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = nextHit(folded, words, at);
    const plainEnd = hit?.from ?? text.length;
    if (plainEnd > at) pieces.push({ kind: 'plain', text: text.slice(at, plainEnd), from: offset + at });
    if (!hit) break;
    pieces.push({ kind: 'hit', text: text.slice(hit.from, hit.to), from: offset + hit.from });
    at = hit.to;
  }
  return pieces;
}

function nextHit(folded: string, words: readonly string[], from: number): StruckWords | null {
  let best: StruckWords | null = null;
  for (const word of words) {
    const at = folded.indexOf(word, from);
    if (at >= 0 && (best === null || at < best.from || (at === best.from && at + word.length > best.to))) {
      best = { from: at, to: at + word.length };
    }
  }
  return best;
}

const foldedWords = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .map((word) => foldByUnit(word))
    .filter((word) => word.length > 0);

/** Case and accents don't count, as in the vault's search; each unit stays one unit, so that places stay true. */
function foldByUnit(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const base = unit.normalize('NFD').charAt(0).toLowerCase();
    folded += base.length === 1 ? base : unit;
  }
  return folded;
}
