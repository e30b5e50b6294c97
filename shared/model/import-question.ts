/**
 * What an adapter asks when bytes alone don't settle it: which column is which, and whether 3/4 is in March or in April. The
 * proposal stands as long as nobody changes it; an answer is remembered, sealed, for tables of the same shape.
 */
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
      /** As the table spells them. */
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

/** What holds when nobody answers. */
export function proposalOf(question: ImportQuestion): ImportAnswer {
  return question.kind === 'columns'
    ? { kind: 'columns', mapping: question.proposed }
    : { kind: 'date-order', order: question.proposed };
}
