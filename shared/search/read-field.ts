/** `field:value` read as a term, or the reason why it can't be. Pure. */
import type { Verdict } from '../model/recording.ts';
import {
  closedValues,
  closedWords,
  type FieldName,
  fieldByWord,
  fieldWords,
  type HasName,
  type IsName,
  isDayField,
  isTextField,
} from './fields.ts';
import { foldForSearch, foldText } from './fold-text.ts';
import { nearestWord } from './nearest-word.ts';
import { comparisonOf, type FieldToken } from './query-tokens.ts';
import type { ProblemKind, QueryProblem, QueryTerm } from './query-tree.ts';
import { guessDay, readDay, writeDay } from './read-day.ts';
import { readLength } from './read-length.ts';

/** `isNegated`: the field itself turns the term around, as `without:` does. */
export type ReadField =
  | { readonly term: QueryTerm; readonly isNegated: boolean; readonly problem: null }
  | { readonly term: null; readonly problem: QueryProblem };

/** Two ends of a span of days. */
const span = '..';

export function readField(token: FieldToken): ReadField {
  const field = fieldByWord.get(foldText(token.name));
  if (field === undefined) return unknownField(token);
  const wrong = (kind: ProblemKind, proposal: string | null) => problemOf(token, kind, field, proposal);
  const value = token.value.trim();
  if (field !== 'len' && token.comparison !== ':' && token.comparison !== '=') {
    return wrong('not-comparable', `${token.name}:${asTyped(token)}`);
  }
  if (foldForSearch(value).trim() === '') return wrong('missing-value', null);
  if (field === 'len') return readLengthField(token, value);
  if (isDayField(field)) return readDayField(token, field, value);
  const how = { isExact: token.isQuoted, isOpen: token.isOpen };
  const text = value.replaceAll(/\s+/g, ' ');
  if (field === 'tag') {
    const isNamed = text.split('/').some((part) => foldForSearch(part).trim() !== '');
    return isNamed ? read({ kind: 'tag', path: text, ...how }) : wrong('missing-value', null);
  }
  if (isTextField(field)) return read({ kind: 'field', field, text, ...how });
  const closed = closedValues(field);
  const name = closed?.get(foldText(value));
  if (name === undefined) {
    const near = nearestWord(value, closedWords(field));
    return wrong('unknown-value', near === null ? null : `${token.name}:${near}`);
  }
  if (field === 'verdict') return read({ kind: 'verdict', verdict: name as Verdict });
  if (field === 'is') return read({ kind: 'is', what: name as IsName });
  return read({ kind: 'has', what: name as HasName }, field === 'without');
}

const read = (term: QueryTerm, isNegated = false): ReadField => ({ term, isNegated, problem: null });

function readDayField(token: FieldToken, field: 'after' | 'before' | 'until' | 'on', value: string): ReadField {
  const [first = '', last, ...more] = value.split(span);
  const day = readDay(first);
  const lastDay = last === undefined ? null : readDay(last);
  const isWhole = day !== null && more.length === 0 && (last === undefined || (lastDay !== null && field === 'on'));
  if (isWhole) return read({ kind: 'day', relation: field, day, lastDay });
  const guessed = guessDay(first) ?? day;
  return problemOf(token, 'bad-date', field, guessed === null ? null : `${token.name}:${writeDay(guessed)}`);
}

function readLengthField(token: FieldToken, value: string): ReadField {
  const sign = token.comparison === ':' ? (/^[<>=≤≥]=?/.exec(value)?.[0] ?? '') : '';
  const comparison = comparisonOf[sign] ?? (token.comparison === ':' ? '=' : token.comparison);
  const length = readLength(value.slice(sign.length));
  if (length === null) {
    const number = /\d+/.exec(value)?.[0];
    return problemOf(
      token,
      'bad-length',
      'len',
      number === undefined ? null : `${token.name}${sign || token.comparison}${number}s`,
    );
  }
  return read({ kind: 'length', comparison, length });
}

function unknownField(token: FieldToken): ReadField {
  const near = nearestWord(token.name, Object.values(fieldWords).flat());
  // A colon in what is searched, as in an address: then the words themselves are meant.
  const proposal = near === null ? `"${token.name}${token.comparison}${token.value}"` : `${near}:${asTyped(token)}`;
  return problemOf(token, 'unknown-field', null, proposal);
}

const asTyped = ({ value, isQuoted }: FieldToken): string => (isQuoted ? `"${value}"` : value);

function problemOf(token: FieldToken, kind: ProblemKind, field: FieldName | null, proposal: string | null): ReadField {
  const word = kind === 'unknown-field' || kind === 'missing-value' || kind === 'not-comparable' ? token.name : token.value;
  // From the name on: the minus stays where it is when a proposal is taken.
  return { term: null, problem: { kind, field, word, proposal, from: token.nameFrom, to: token.to } };
}
