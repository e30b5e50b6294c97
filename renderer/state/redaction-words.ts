/**
 * The words of a transcript that go with the sound: runs of characters, in order, never touching. Pure; page.
 * Offsets are UTF-16, as in the model.
 */
import { burntWordsMark, type StruckWords } from '../../shared/model/recording.ts';

export interface Word extends StruckWords {
  readonly text: string;
  /** Burnt out before: nothing lies beneath, it can't be chosen. */
  readonly isBurnt: boolean;
}

/** What can be chosen: runs without white space, without the punctuation around them. */
export function wordsOf(transcript: string): readonly Word[] {
  return [...transcript.matchAll(/[\p{L}\p{N}█](?:[^\s]*[\p{L}\p{N}█])?/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    isBurnt: match[0].includes(burntWordsMark.charAt(0)),
  }));
}

export interface WordInPlace {
  readonly word: Word;
  /** White space, and signs that stand alone, before it. */
  readonly space: string;
  /** Punctuation that clings to it: a quote before, a comma after. Never parted from it at the end of a line. */
  readonly before: string;
  readonly after: string;
}

/** All of the transcript, word by word. */
export function wordsInPlace(transcript: string, words: readonly Word[]): readonly WordInPlace[] {
  let taken = 0;
  return words.map((word, index) => {
    const between = transcript.slice(taken, word.from);
    const before = /\S*$/.exec(between)?.[0] ?? '';
    const next = words[index + 1];
    const rest = transcript.slice(word.to, next?.from ?? transcript.length);
    const after = next ? (/^\S*(?=\s)/.exec(rest)?.[0] ?? '') : rest;
    taken = word.to + after.length;
    return { word, space: between.slice(0, between.length - before.length), before, after };
  });
}

export const isStruck = (struck: readonly StruckWords[], word: StruckWords): boolean =>
  struck.some((run) => run.from < word.to && run.to > word.from);

/** Strikes a word, or takes it back. Struck neighbours become one run, with what stands between them. */
export function toggledWord(transcript: string, struck: readonly StruckWords[], word: StruckWords): readonly StruckWords[] {
  const wasStruck = isStruck(struck, word);
  const chosen = wordsOf(transcript).filter(
    (one) => !one.isBurnt && (one.from === word.from ? !wasStruck : isStruck(struck, one)),
  );
  return runsOf(transcript, chosen);
}

/** Strikes or frees every word between two, both included. */
export function withWords(
  transcript: string,
  struck: readonly StruckWords[],
  first: StruckWords,
  last: StruckWords,
  isIn: boolean,
): readonly StruckWords[] {
  const from = Math.min(first.from, last.from);
  const to = Math.max(first.to, last.to);
  const chosen = wordsOf(transcript).filter(
    (one) => !one.isBurnt && (one.from >= from && one.to <= to ? isIn : isStruck(struck, one)),
  );
  return runsOf(transcript, chosen);
}

function runsOf(transcript: string, words: readonly StruckWords[]): readonly StruckWords[] {
  const runs: StruckWords[] = [];
  for (const { from, to } of words) {
    const last = runs.at(-1);
    const isNeighbour = last !== undefined && !/[\p{L}\p{N}█]/u.test(transcript.slice(last.to, from));
    if (last && isNeighbour) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  }
  return runs;
}
