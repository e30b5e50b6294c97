/** Grounds behind a note, where the search finds something in it. The letters are the field's own: here they only keep the places. */
import type { Ref } from 'react';
import { Found } from './found.tsx';
import { foundPieces } from './found-pieces.ts';

export interface NotePaintProps {
  readonly text: string;
  readonly query: string;
  readonly ref: Ref<HTMLDivElement>;
}

export function NotePaint({ text, query, ref }: NotePaintProps) {
  if (foundPieces(text, 'note', query) === null) return null;
  return (
    <div ref={ref} className="note-paint" aria-hidden="true">
      <Found text={text} field="note" query={query} />
    </div>
  );
}
