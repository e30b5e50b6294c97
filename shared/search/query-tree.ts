/**
 * What the text in the search field says, as a tree: read by the page (colours, hits) and by the vault worker (finding)
 * from the same text by the same parser. Pure types. The language is told in docs/search.md.
 */
import type { Verdict } from '../model/recording.ts';
import type { FieldName, HasName, IsName, TextFieldName } from './fields.ts';

/** UTF-16 offsets into the text of the query; end exclusive. */
export interface QueryPlace {
  readonly from: number;
  readonly to: number;
}

/** A year, a month or a day, as far as it was told. `month` and `day` from 1. */
export interface NamedDay {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export const dayRelations = ['after', 'before', 'until', 'on'] as const;
export type DayRelation = (typeof dayRelations)[number];

export const comparisons = ['<', '<=', '>', '>=', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** `10s`, `1.5m`: the number as it was written, so that `=` knows how exact it is meant. */
export interface NamedLength {
  readonly amount: string;
  readonly unit: 'ms' | 's' | 'm' | 'h';
}

export type QueryTerm =
  /** Anywhere, also within a word. */
  | { readonly kind: 'word'; readonly text: string }
  /** These words in this order, from word to word. `isOpen`: still being typed, its last word may go on. */
  | { readonly kind: 'phrase'; readonly text: string; readonly isOpen: boolean }
  | {
      readonly kind: 'field';
      readonly field: TextFieldName;
      readonly text: string;
      readonly isExact: boolean;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'tag'; readonly path: string; readonly isExact: boolean; readonly isOpen: boolean }
  | { readonly kind: 'day'; readonly relation: DayRelation; readonly day: NamedDay; readonly lastDay: NamedDay | null }
  | { readonly kind: 'length'; readonly comparison: Comparison; readonly length: NamedLength }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'has'; readonly what: HasName }
  | { readonly kind: 'is'; readonly what: IsName };

export type QueryNode =
  | { readonly kind: 'all'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'any'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  | { readonly kind: 'term'; readonly term: QueryTerm; readonly place: QueryPlace };

export const problemKinds = [
  'unknown-field',
  'missing-value',
  'bad-date',
  'bad-length',
  'unknown-value',
  'not-comparable',
  'too-deep',
  /** Only the vault worker knows the tags. */
  'unknown-tag',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** A part of the query that is left out, because nobody can tell what it means. The rest still finds. */
export interface QueryProblem extends QueryPlace {
  readonly kind: ProblemKind;
  readonly field: FieldName | null;
  /** What stands there, for the sentence. */
  readonly word: string;
  /** What could stand there instead. */
  readonly proposal: string | null;
}

/** A piece of the text for the eye. `negated`: it tells what must not be. */
export interface QuerySpan extends QueryPlace {
  readonly kind: 'word' | 'exact' | 'field' | 'or' | 'bad';
  readonly isNegated: boolean;
}

export interface ParsedQuery {
  /** null: everything is found. */
  readonly root: QueryNode | null;
  readonly problems: readonly QueryProblem[];
  /** In order, none within another. */
  readonly spans: readonly QuerySpan[];
}
