/** Where typed words stand in a text, so that they can be marked. Case and accents don't count. Pure. */
export interface TextPiece {
  readonly text: string;
  readonly from: number;
  readonly isHit: boolean;
}

export const wordsTyped = (text: string): readonly string[] => foldByUnit(text).split(/\s+/).filter(Boolean);

/** Every word stands somewhere in one of the texts. True when nothing was typed. */
export function haveWords(texts: readonly string[], words: readonly string[]): boolean {
  const folded = texts.map(foldByUnit);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

export function textPieces(text: string, words: readonly string[]): readonly TextPiece[] {
  const isHit = new Uint8Array(text.length);
  const folded = foldByUnit(text);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      isHit.fill(1, at, at + word.length);
    }
  }
  const pieces: TextPiece[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && isHit[to] === isHit[from]) to++;
    pieces.push({ text: text.slice(from, to), from, isHit: isHit[from] === 1 });
    from = to;
  }
  return pieces;
}

/** Each unit stays one unit, so that places stay true. */
function foldByUnit(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const base = unit.normalize('NFD').charAt(0).toLowerCase();
    folded += base.length === 1 ? base : unit;
  }
  return folded;
}
