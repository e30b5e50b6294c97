/**
 * Whether a line of text that has no recording fits a query, as far as the language applies to it: it has words, perhaps a
 * person, a time and a file, but no tag, verdict, device, note or length. Pure; vault worker.
 */
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';
import { hasPhrase } from '../../../shared/search/phrase.ts';
import type { QueryNode, QueryTerm } from '../../../shared/search/query-tree.ts';
import { spanOfDays } from './span-of-days.ts';

export interface SearchedLine {
  readonly line: UnlinkedLine;
  /** See searchableLine. */
  readonly folded: string;
  /** UTC midnight of its wall-clock day. */
  readonly dayMs: number | null;
  readonly archiveName: string;
}

export function fitsLine(node: QueryNode | null, searched: SearchedLine): boolean {
  if (node === null) return true;
  switch (node.kind) {
    case 'all':
      return node.nodes.every((one) => fitsLine(one, searched));
    case 'any':
      return node.nodes.some((one) => fitsLine(one, searched));
    case 'not':
      return !fitsLine(node.node, searched);
    case 'term':
      return fitsTerm(node.term, searched);
  }
}

function fitsTerm(term: QueryTerm, searched: SearchedLine): boolean {
  const { line, folded, dayMs } = searched;
  switch (term.kind) {
    case 'word':
      return folded.includes(foldForSearch(term.text).trim());
    case 'phrase':
      return hasPhrase(folded, foldForSearch(term.text).trim(), term.isOpen);
    case 'field': {
      const text = foldForSearch(textOf(term.field, searched));
      const wanted = foldForSearch(term.text).trim();
      return term.isExact ? hasPhrase(text, wanted, term.isOpen) : text.includes(wanted);
    }
    case 'day': {
      const { fromMs, untilMs } = spanOfDays(term);
      return dayMs !== null && dayMs >= fromMs && dayMs < untilMs;
    }
    case 'has':
      if (term.what === 'transcript') return line.text !== '';
      if (term.what === 'person') return line.person !== undefined;
      return term.what === 'date' && dayMs !== null;
    case 'tag':
    case 'length':
    case 'verdict':
    case 'is':
      return false;
  }
}

function textOf(field: (QueryTerm & { readonly kind: 'field' })['field'], { line, archiveName }: SearchedLine): string {
  switch (field) {
    case 'said':
      return line.text;
    case 'person':
      return line.person ?? '';
    case 'file':
      return `${line.entryName}\n${line.missingSound ?? ''}`;
    case 'archive':
      return archiveName;
    case 'device':
    case 'note':
    case 'reply':
    case 'title':
      return '';
  }
}
