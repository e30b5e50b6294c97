/**
 * Rows as columns of JSON (docs/vault-format.md [V9]): field names stand once a page instead of once a row, repeated words
 * once a page, and usual values not at all. Pure. What is packed here was authenticated before it is unpacked.
 */
export interface Column<T> {
  pack(values: readonly T[]): unknown;
  unpack(packed: unknown, count: number): readonly T[];
}

/** The values as they are. */
export function plain<T>(): Column<T> {
  return { pack: (values) => values, unpack: (packed) => packed as readonly T[] };
}

/** For values that repeat: the distinct ones, and for each row which; no places when all rows have the same. */
export function repeated<T extends string | number | boolean | null>(): Column<T> {
  return {
    pack(values) {
      const distinct = new Map<T, number>();
      const at = new Array<number>(values.length);
      for (let row = 0; row < values.length; row++) {
        // Runs are the rule: most rows ask the map nothing.
        if (row > 0 && values[row] === values[row - 1]) {
          at[row] = at[row - 1] as number;
          continue;
        }
        const value = values[row] as T;
        const place = distinct.get(value) ?? distinct.size;
        distinct.set(value, place);
        at[row] = place;
      }
      const of = [...distinct.keys()];
      return of.length === 1 ? { of } : { of, at };
    },
    unpack(packed, count) {
      const { of, at } = packed as { of: readonly T[]; at?: readonly number[] };
      if (at === undefined) return new Array<T>(count).fill(of[0] as T);
      return at.map((place) => of[place] as T);
    },
  };
}

/** For values that are mostly the same: place and value of the others. `usual` is shared between rows: it must be frozen or primitive. */
export function sparse<T>(usual: T, isUsual: (value: T) => boolean): Column<T> {
  return {
    pack(values) {
      const others: (readonly [number, T])[] = [];
      values.forEach((value, row) => {
        if (!isUsual(value)) others.push([row, value]);
      });
      return others;
    },
    unpack(packed, count) {
      const values = new Array<T>(count).fill(usual);
      for (const [row, value] of packed as readonly (readonly [number, T])[]) values[row] = value;
      return values;
    },
  };
}

/** A column that older pages don't have: there, every row has `absent`. */
export function addedLater<T>(absent: T, column: Column<T>): Column<T> {
  return {
    pack: (values) => column.pack(values),
    unpack: (packed, count) => (packed === undefined ? new Array<T>(count).fill(absent) : column.unpack(packed, count)),
  };
}

type ColumnsOf<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };
type ValuesOf<Row> = { readonly [Field in keyof Row]-?: readonly Row[Field][] };

/**
 * One column for each field. The compiler holds the table against the type, so no field is forgotten. `build` makes the
 * row that `at` reads, as a literal: filling objects field by field takes three times as long.
 */
export function rowsOf<Row extends object>(
  columns: ColumnsOf<Row>,
  build: (values: ValuesOf<Row>, at: <T>(column: readonly T[]) => T) => Row,
): Column<Row> {
  const fields = Object.keys(columns) as (keyof Row & string)[];
  return {
    pack: (rows) => Object.fromEntries(fields.map((field) => [field, columns[field].pack(rows.map((row) => row[field]))])),
    unpack(packed, count) {
      const columnsOfPage = packed as Record<string, unknown>;
      const unpacked = fields.map((field) => [field, columns[field].unpack(columnsOfPage[field], count)]);
      const values = Object.fromEntries(unpacked) as ValuesOf<Row>;
      let row = 0;
      const at = <T>(column: readonly T[]): T => column[row] as T;
      const rows = new Array<Row>(count);
      for (; row < count; row++) rows[row] = build(values, at);
      return rows;
    },
  };
}
