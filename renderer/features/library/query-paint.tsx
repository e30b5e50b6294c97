/** Grounds behind what is typed in the search field, so that a query can be read: fields, exact words, what is excluded. */
import type { Ref } from 'react';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { QueryPlace, QuerySpan } from '../../../shared/search/query-tree.ts';

export interface QueryPaintProps {
  readonly text: string;
  /** Where only the vault knows that it finds nothing. */
  readonly alsoBad: readonly QueryPlace[];
  /** What is being written isn't blamed yet. */
  readonly isTyping: boolean;
  readonly ref: Ref<HTMLDivElement>;
}

/** The words themselves are drawn by the field: here they are seen through, and only keep the places. */
export function QueryPaint({ text, alsoBad, isTyping, ref }: QueryPaintProps) {
  const pieces = [];
  let at = 0;
  for (const span of parseQuery(text).spans) {
    if (span.from > at) pieces.push(text.slice(at, span.from));
    const isBad = span.kind === 'bad' || alsoBad.some(({ from }) => from === span.from);
    const name = isBad && isTyping && span.to === text.length ? 'field' : isBad ? 'bad' : nameOf(span);
    pieces.push(
      <span key={span.from} className={`paint-${name}`}>
        {text.slice(span.from, span.to)}
      </span>,
    );
    at = span.to;
  }
  return (
    <div ref={ref} className="query-paint" aria-hidden="true">
      {pieces}
      {text.slice(at)}
    </div>
  );
}

function nameOf({ kind, isNegated }: QuerySpan): string {
  if (kind === 'or') return 'or';
  return isNegated ? 'negated' : kind;
}
