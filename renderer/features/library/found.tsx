/** A name or note with what was searched for marked in it, as said.tsx marks words. Text stays text, never markup. */
import type { TextFieldName } from '../../../shared/search/fields.ts';
import { foundPieces } from './found-pieces.ts';

export interface FoundProps {
  readonly text: string;
  /** What the text is; null: nothing that is searched. */
  readonly field: TextFieldName | null;
  readonly query: string;
}

export function Found({ text, field, query }: FoundProps) {
  const pieces = foundPieces(text, field, query);
  if (pieces === null) return text;
  return pieces.map((piece) => (piece.isHit ? <mark key={piece.from}>{piece.text}</mark> : piece.text));
}
