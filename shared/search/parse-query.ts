/**
 * The parser of the query language (docs/search.md). It never throws: what it can't read is a problem with a place, and
 * left out; the rest still finds. Pure.
 *
 *   query = part+            all parts must hold
 *   part  = item (or item)*  `or` joins its two neighbours alone
 *   item  = ['-'] ( '(' query ')' | "phrase" | field:value | word )
 */
import { fieldByWord } from './fields.ts';
import { foldForSearch, foldText } from './fold-text.ts';
import { type FieldToken, type PhraseToken, type QueryToken, tokensOf, type WordToken } from './query-tokens.ts';
import type { ParsedQuery, QueryNode, QueryPlace, QueryProblem, QuerySpan, QueryTerm } from './query-tree.ts';
import { readField } from './read-field.ts';

const orWords = new Set(['or', 'oder']);
const mostDepth = 40;

export const isOrWord = (text: string): boolean => orWords.has(foldText(text));

export function parseQuery(text: string): ParsedQuery {
  return new Parser(tokensOf(text, (name) => fieldByWord.has(foldText(name)))).parse();
}

class Parser {
  readonly #tokens: readonly QueryToken[];
  readonly #problems: QueryProblem[] = [];
  readonly #spans: QuerySpan[] = [];
  #at = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  parse(): ParsedQuery {
    const root = this.#query(0, false);
    return { root, problems: this.#problems, spans: this.#spans };
  }

  /** Until its closing parenthesis, or the end. */
  #query(depth: number, isNegated: boolean): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined && token.kind !== ')'; token = this.#tokens[this.#at]) {
      const part = this.#part(depth, isNegated);
      if (part !== null) parts.push(part);
    }
    return joined('all', parts);
  }

  #part(depth: number, isNegated: boolean): QueryNode | null {
    const items = [this.#item(depth, isNegated)];
    for (let or = this.#orBetween(); or !== null; or = this.#orBetween()) {
      this.#spans.push({ kind: 'or', isNegated: false, from: or.from, to: or.to });
      this.#at++;
      items.push(this.#item(depth, isNegated));
    }
    return joined(
      'any',
      items.filter((item) => item !== null),
    );
  }

  /** Without something on its other side, `or` is a word like any other. */
  #orBetween(): WordToken | null {
    const token = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + 1];
    if (token?.kind !== 'word' || token.isNegated || !isOrWord(token.text)) return null;
    return next === undefined || next.kind === ')' ? null : token;
  }

  #item(depth: number, isInNegated: boolean): QueryNode | null {
    const token = this.#tokens[this.#at++] as QueryToken;
    const isNegated = token.isNegated !== isInNegated;
    if (token.kind === '(') {
      const node = depth < mostDepth ? this.#query(depth + 1, isNegated) : this.#skipGroup(token);
      if (this.#tokens[this.#at]?.kind === ')') this.#at++;
      return negated(node, token.isNegated);
    }
    if (token.kind === ')') return null;
    return token.kind === 'field' ? this.#field(token, isNegated) : this.#words(token, isNegated);
  }

  #field(token: FieldToken, isNegated: boolean): QueryNode | null {
    const field = readField(token);
    if (field.term === null) {
      this.#problems.push(field.problem);
      this.#spans.push({ kind: 'bad', isNegated, from: token.from, to: token.to });
      return null;
    }
    this.#spans.push({ kind: 'field', isNegated: isNegated !== field.isNegated, from: token.from, to: token.to });
    return negated(termNode(field.term, token), token.isNegated !== field.isNegated);
  }

  #words(token: WordToken | PhraseToken, isNegated: boolean): QueryNode | null {
    const text = token.text.trim().replaceAll(/\s+/g, ' ');
    if (foldForSearch(text).trim() === '') return null;
    this.#spans.push({ kind: token.kind === 'word' ? 'word' : 'exact', isNegated, from: token.from, to: token.to });
    const term: QueryTerm = token.kind === 'word' ? { kind: 'word', text } : { kind: 'phrase', text, isOpen: token.isOpen };
    return negated(termNode(term, token), token.isNegated);
  }

  /** Deeper than anybody writes: left out whole. */
  #skipGroup(start: QueryPlace): null {
    let open = 1;
    for (; this.#at < this.#tokens.length; this.#at++) {
      const { kind } = this.#tokens[this.#at] as QueryToken;
      if (kind === '(') open++;
      else if (kind === ')' && --open === 0) break;
    }
    const to = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)]?.to ?? start.to;
    this.#problems.push({ kind: 'too-deep', field: null, word: '', proposal: null, from: start.from, to });
    this.#spans.push({ kind: 'bad', isNegated: false, from: start.from, to });
    return null;
  }
}

const termNode = (term: QueryTerm, { from, to }: QueryPlace): QueryNode => ({ kind: 'term', term, place: { from, to } });

/** One alone needs no joining, and what is joined in the same way lies side by side. */
function joined(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length > 1 ? { kind, nodes: flat } : (flat[0] ?? null);
}

function negated(node: QueryNode | null, isNegated: boolean): QueryNode | null {
  if (node === null || !isNegated) return node;
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}
