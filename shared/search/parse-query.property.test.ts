import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlaces } from './fold-places.ts';
import { foldForSearch } from './fold-text.ts';
import { hitsIn, needlesOf } from './needles.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';
import type { QueryNode } from './query-tree.ts';

const pieces = fc.constantFrom(
  'or',
  'oder',
  '-',
  '(',
  ')',
  '"',
  '„',
  '“',
  '«',
  '»',
  ' ',
  ' ',
  ':',
  'tag:',
  'note:',
  'gerät:',
  'len>',
  'len:',
  'after:',
  'on:',
  '2018-05',
  '3.5.2018',
  '..',
  '10s',
  '1:30',
  'has:',
  'note',
  'is:',
  'playable',
  'verdict:',
  'keep',
  'ohne:',
  'foo:',
  'a',
  'ß',
  'É',
  'kids/',
  '/',
  '=',
  '<',
  '≥',
  '\u0000',
  '😀',
  '\u0301',
  '\n',
);
const queryText = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), queryText);

/** Where a term stood isn't part of what it means. */
function withoutPlaces(node: QueryNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'term') return node.term;
  return node.kind === 'not' ? ['not', withoutPlaces(node.node)] : [node.kind, ...node.nodes.map(withoutPlaces)];
}

describe('parseQuery', () => {
  it('reads any text, with every place in it and in order', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { problems, spans } = parseQuery(text);
        for (const { from, to } of [...problems, ...spans]) expect(from >= 0 && from < to && to <= text.length).toBe(true);
        for (const [index, { from }] of spans.entries()) expect(from >= (spans[index - 1]?.to ?? 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads what it printed as what it was', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { root } = parseQuery(text);
        const again = parseQuery(printQuery(root));
        expect(again.problems).toEqual([]);
        expect(withoutPlaces(again.root)).toEqual(withoutPlaces(root));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('foldPlaces', () => {
  it('folds as the search does, and its places lie in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = foldPlaces(text);
        expect(folded).toBe(foldForSearch(text));
        for (let at = 0; at < folded.length; at++) expect((starts[at] ?? -1) < (ends[at] ?? -1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('marks what a word was found in, and nothing where there is no hit', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        for (const needle of needlesOf(parseQuery(query).root)) {
          const hits = hitsIn(text, [{ ...needle, field: null }], null);
          for (const { from, to } of hits) expect(foldForSearch(text.slice(from, to))).toContain(needle.text);
          if (!needle.isExact) expect(hits.length > 0).toBe(foldForSearch(text).includes(needle.text));
        }
      }),
      { numRuns: 500 },
    );
  });
});
