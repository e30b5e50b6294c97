/** Folded text that still knows where each of its characters stood, so that a hit can be marked in what was written. Pure. */
import { foldText } from './fold-text.ts';

export interface FoldedPlaces {
  /** The same as `foldForSearch` gives. */
  readonly folded: string;
  /** Where the letter begins that each folded character comes from; one more, for the end. */
  readonly starts: Uint32Array;
  /** Where that letter ends, marks included. */
  readonly ends: Uint32Array;
}

/** A letter with the marks on it: they fold as one, and are marked as one. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
const space = /\s/;

export function foldPlaces(text: string): FoldedPlaces {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(letters)) {
    for (const unit of foldText(letter).split('')) {
      const isSpace = space.test(unit);
      const last = ends.length - 1;
      if (isSpace && folded.endsWith(' ')) {
        ends[last] = index + letter.length;
        continue;
      }
      folded += isSpace ? ' ' : unit;
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
