/**
 * What an adapter asks when bytes alone don't settle it: which column is which, and whether 3/4 is in March or in April. The
 * proposal stands as long as nobody changes it; an answer is remembered, sealed, for tables of the same shape.
 */
import type { SourceId } from './id.ts';

export const columnRoles = ['time', 'text', 'reply', 'device', 'file', 'person'] as const;
export type ColumnRole = (typeof columnRoles)[number];
/** Which column (from 0) plays which role; null: none does. No column plays two. */
export type ColumnMapping = Readonly<Record<ColumnRole, number | null>>;

export const dateOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof dateOrders)[number];

export type ImportQuestion =
  | {
      readonly kind: 'columns';
      readonly entryName: string;
      /** As the table spells them; each `''` where it has none. */
      readonly headers: readonly string[];
      /** The first few, as long as `headers` each. */
      readonly rows: readonly (readonly string[])[];
      readonly proposed: ColumnMapping;
    }
  | {
      readonly kind: 'date-order';
      readonly entryName: string;
      /** Dates as they stand in the text, none of which settles it. */
      readonly examples: readonly string[];
      readonly proposed: DateOrder;
    };

export type ImportAnswer =
  | { readonly kind: 'columns'; readonly mapping: ColumnMapping }
  | { readonly kind: 'date-order'; readonly order: DateOrder };

export type AnswerTo<Question extends ImportQuestion> = Extract<ImportAnswer, { readonly kind: Question['kind'] }>;

/** No column plays a role: everything comes in but what this table says. */
export const withoutTable: ColumnMapping = { time: null, text: null, reply: null, device: null, file: null, person: null };

export const isWithoutTable = (mapping: ColumnMapping): boolean => columnRoles.every((role) => mapping[role] === null);

/** A question on its way to a person. `queue`: how many more wait behind it. */
export interface AskedQuestion {
  readonly sourceId: SourceId;
  readonly questionId: number;
  readonly question: ImportQuestion;
  readonly queue: number;
}

/** Kept sealed in the vault. `shape` is a hash: neither headings nor words of the table stand here. */
export interface RememberedAnswer {
  readonly shape: string;
  readonly answer: ImportAnswer;
  readonly answeredAtMs: number;
}

/** Whether the answer is one to this question: of its kind, with columns that are there and play one role each. */
export function isAnswerTo(question: ImportQuestion, answer: ImportAnswer): boolean {
  if (question.kind !== 'columns' || answer.kind !== 'columns') return question.kind === answer.kind;
  const columns = columnRoles.map((role) => answer.mapping[role]).filter((column) => column !== null);
  return new Set(columns).size === columns.length && columns.every((column) => column >= 0 && column < question.headers.length);
}

/** What holds when nobody answers. */
export function proposalOf(question: ImportQuestion): ImportAnswer {
  return question.kind === 'columns'
    ? { kind: 'columns', mapping: question.proposed }
    : { kind: 'date-order', order: question.proposed };
}
