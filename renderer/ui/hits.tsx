/** A text with the words that were typed marked in it. */
import { textPieces } from './text-hits.ts';

export function Hits({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text;
  return textPieces(text, words).map((piece) => (piece.isHit ? <mark key={piece.from}>{piece.text}</mark> : piece.text));
}
