/** A text cut where a query finds something in it. Pure. */
import type { TextFieldName } from '../../../shared/search/fields.ts';
import { hitsIn, needlesOfText } from '../../../shared/search/needles.ts';

export interface FoundPiece {
  readonly text: string;
  readonly from: number;
  readonly isHit: boolean;
}

/** null: nothing is found in it, which is what most texts of a list say. */
export function foundPieces(text: string, field: TextFieldName | null, query: string): readonly FoundPiece[] | null {
  if (field === null || query === '') return null;
  // A word alone isn't looked for in the archive's name: every recording of it would be a hit.
  const needles = needlesOfText(query).filter((needle) => field !== 'archive' || needle.field === field);
  const hits = hitsIn(text, needles, field);
  if (hits.length === 0) return null;
  const pieces: FoundPiece[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    if (from > at) pieces.push({ text: text.slice(at, from), from: at, isHit: false });
    pieces.push({ text: text.slice(from, to), from, isHit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), from: at, isHit: false });
  return pieces;
}
