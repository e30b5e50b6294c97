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
      const at = values.map((value) => {
        const known = distinct.get(value);
        if (known !== undefined) return known;
        distinct.set(value, distinct.size);
        return distinct.size - 1;
      });
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
    pack: (values) => values.flatMap((value, row) => (isUsual(value) ? [] : [[row, value]])),
    unpack(packed, count) {
      const values = new Array<T>(count).fill(usual);
      for (const [row, value] of packed as readonly (readonly [number, T])[]) values[row] = value;
      return values;
    },
  };
}

export type ColumnsOf<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

/** One column for each field. The compiler holds the table against the type: no field is forgotten. */
export function rowsOf<Row extends object>(columns: ColumnsOf<Row>): Column<Row> {
  const fields = Object.keys(columns) as (keyof Row & string)[];
  return {
    pack(values) {
      return Object.fromEntries(fields.map((field) => [field, columns[field].pack(values.map((row) => row[field]))]));
    },
    unpack(packed, count) {
      const rows = Array.from({ length: count }, () => ({}) as Row);
      for (const field of fields) {
        const values = columns[field].unpack((packed as Record<string, unknown>)[field], count);
        for (let row = 0; row < count; row++) (rows[row] as Row)[field] = values[row] as Row[typeof field];
      }
      return rows;
    },
  };
}
