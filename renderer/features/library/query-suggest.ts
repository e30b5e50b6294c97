/** What could stand where the cursor is in the search field: names of fields, then their values. Pure. */
import {
  type FieldName,
  fieldByWord,
  fieldNames,
  fieldWords,
  writtenField,
  writtenValues,
} from '../../../shared/search/fields.ts';
import { foldForSearch, foldText } from '../../../shared/search/fold-text.ts';
import { fieldText } from '../../../shared/search/print-query.ts';
import { tokensOf } from '../../../shared/search/query-tokens.ts';

export interface Suggestion {
  /** What it puts into the field. */
  readonly text: string;
  readonly label: string;
  readonly field: FieldName;
  /** A value with the number of its recordings; a field has none. */
  readonly count: number | null;
  readonly isField: boolean;
}

/** A value and how many recordings have it, as the vault counts them. */
export interface CountedValue {
  readonly value: string;
  readonly count: number;
}

export interface SuggestedHere {
  /** What a suggestion takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

const mostSuggested = 8;
/** A single letter is a word that has just begun. */
const leastLetters = 2;
const nothing: SuggestedHere = { from: 0, to: 0, suggestions: [] };

export function suggest(
  text: string,
  caret: number,
  language: 'en' | 'de',
  values: (field: FieldName) => readonly CountedValue[],
): SuggestedHere {
  const token = tokensOf(text.slice(0, caret), (name) => fieldByWord.has(foldText(name))).at(-1);
  const isAtEnd = token?.to === caret && /^(?:$|[\s)])/.test(text.slice(caret));
  if (token === undefined || !isAtEnd) return nothing;
  if (token.kind === 'word') return { ...suggestFields(token.text, language), from: caret - token.text.length, to: caret };
  const field = token.kind === 'field' ? fieldByWord.get(foldText(token.name)) : undefined;
  if (token.kind !== 'field' || field === undefined || (token.isQuoted && !token.isOpen)) return nothing;
  const suggestions = valuesOf(field, language, values)
    .filter(({ value }) => foldForSearch(value).includes(foldForSearch(token.value).trim()))
    .sort((a, b) => Number(startsWith(b.value, token.value)) - Number(startsWith(a.value, token.value)))
    .slice(0, mostSuggested)
    .map(({ value, count }) => ({
      text: `${fieldText(token.name, value)} `,
      label: value,
      field,
      count,
      isField: false,
    }));
  // The one value that is there already needs no proposing.
  const isDone = suggestions.length === 1 && suggestions[0]?.label === token.value;
  return isDone ? nothing : { from: token.nameFrom, to: caret, suggestions };
}

function suggestFields(word: string, language: 'en' | 'de'): { readonly suggestions: readonly Suggestion[] } {
  if (word.length < leastLetters) return { suggestions: [] };
  const fitting = fieldNames.filter((field) => fieldWords[field].some((name) => startsWith(name, word)));
  return {
    suggestions: fitting.slice(0, mostSuggested).map((field) => {
      const label = `${writtenField(field, language)}${field === 'len' ? '>' : ':'}`;
      return { text: label, label, field, count: null, isField: true };
    }),
  };
}

function valuesOf(
  field: FieldName,
  language: 'en' | 'de',
  values: (field: FieldName) => readonly CountedValue[],
): readonly { readonly value: string; readonly count: number | null }[] {
  const few = writtenValues(field, language);
  if (few === null) return values(field);
  const counted = field === 'verdict' ? values(field) : [];
  return few.map((value) => ({ value, count: counted.find((one) => one.value === value)?.count ?? null }));
}

const startsWith = (text: string, start: string): boolean => foldText(text).startsWith(foldText(start));
