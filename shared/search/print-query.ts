/** A query as text again, in the names that the language has in English: what it reads is what was printed. Pure. */
import { verdictWords } from './fields.ts';
import { isOrWord } from './parse-query.ts';
import type { QueryNode, QueryTerm } from './query-tree.ts';
import { writeDay } from './read-day.ts';
import { writeLength } from './read-length.ts';

const quotes = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
] as const;

export function printQuery(root: QueryNode | null): string {
  return root === null ? '' : new Printer().text(root, 'query');
}

class Printer {
  /** A phrase that nothing closes is the last thing there is: a parenthesis behind it would be in it. */
  #isOpen = false;

  text(node: QueryNode, within: 'query' | 'any' | 'not'): string {
    switch (node.kind) {
      case 'term':
        this.#isOpen ||= 'isOpen' in node.term && node.term.isOpen;
        return termText(node.term);
      case 'not':
        return `-${this.text(node.node, 'not')}`;
      case 'any': {
        const text = node.nodes.map((one) => this.text(one, 'any')).join(' or ');
        return within === 'not' ? this.#inParentheses(text) : text;
      }
      case 'all': {
        const text = node.nodes.map((one) => this.text(one, 'query')).join(' ');
        return within === 'query' ? text : this.#inParentheses(text);
      }
    }
  }

  #inParentheses(text: string): string {
    return this.#isOpen ? `(${text}` : `(${text})`;
  }
}

function termText(term: QueryTerm): string {
  switch (term.kind) {
    case 'word':
      // In parentheses it joins nothing.
      return isOrWord(term.text) ? `(${term.text})` : term.text;
    case 'phrase':
      return quoted(term.text, term.isOpen);
    case 'field':
      return `${term.field}:${valueText(term.text, term)}`;
    case 'tag':
      return `tag:${valueText(term.path, term)}`;
    case 'day':
      return `${term.relation}:${writeDay(term.day)}${term.lastDay === null ? '' : `..${writeDay(term.lastDay)}`}`;
    case 'length':
      return `len${term.comparison}${writeLength(term.length)}`;
    case 'verdict':
      return `verdict:${verdictWords[term.verdict][0] ?? ''}`;
    case 'has':
    case 'is':
      return `${term.kind}:${term.what}`;
  }
}

const valueText = (text: string, { isExact, isOpen }: { readonly isExact: boolean; readonly isOpen: boolean }): string =>
  isExact ? quoted(text, isOpen) : text;

function quoted(text: string, isOpen: boolean): string {
  const [opening, closing] = quotes.find(([, marks]) => ![...marks].some((mark) => text.includes(mark))) ?? quotes[0];
  return isOpen ? `${opening}${text}` : `${opening}${text}${closing.charAt(0)}`;
}

/** A field with a value, as it is put into the search field by hand or by a proposal. */
export function fieldText(name: string, value: string): string {
  return `${name}:${/[\s"()]/.test(value) || value === '' ? quoted(value, false) : value}`;
}
