/** The word that was probably meant: few letters away from what was typed. Pure. */
import { foldText } from './fold-text.ts';

/** null where none is near: better no proposal than a wild one. */
export function nearestWord(typed: string, words: Iterable<string>): string | null {
  const folded = foldText(typed).slice(0, 40);
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const word of words) {
    const steps = stepsBetween(folded, foldText(word).slice(0, 40));
    if (steps >= least) continue;
    least = steps;
    nearest = word;
  }
  return nearest;
}

/** Letters to put in, leave out, change or swap with their neighbour. */
function stepsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let steps = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
