/**
 * What an act changed in a small list that is kept whole (tags, saved views): the rows that differ, each with its place, and
 * the order where rows changed places. Turning it back leaves rows alone that came otherwise meanwhile. Pure; stored as it is.
 */
export interface ListRow {
  readonly id: number | string;
}
type Placed<Row> = readonly (readonly [place: number, row: Row])[];

export interface ListEdit<Name extends string = string, Row extends ListRow = ListRow> {
  readonly list: Name;
  readonly before: Placed<Row>;
  readonly after: Placed<Row>;
  /** Ids in order, where those that are in both lists changed places. */
  readonly order?: { readonly before: readonly Row['id'][]; readonly after: readonly Row['id'][] };
}

/** null when nothing differs. */
export function editOfList<Name extends string, Row extends ListRow>(
  list: Name,
  before: readonly Row[],
  after: readonly Row[],
): ListEdit<Name, Row> | null {
  const edit = { list, before: differing(before, after), after: differing(after, before) };
  const [idsBefore, idsAfter] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const isMoved = sharedOrder(idsBefore, idsAfter) !== sharedOrder(idsAfter, idsBefore);
  if (isMoved) return { ...edit, order: { before: idsBefore, after: idsAfter } };
  return edit.before.length + edit.after.length === 0 ? null : edit;
}

/** The list with the edit taken back (`before`) or done again (`after`); null when it doesn't fit what the list is now. */
export function applyToList<Row extends ListRow>(
  rows: readonly Row[],
  edit: ListEdit<string, Row>,
  to: 'before' | 'after',
): readonly Row[] | null {
  const [from, wanted] = to === 'before' ? [edit.after, edit.before] : [edit.before, edit.after];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const leaving = new Set(from.map(([, { id }]) => id));
  const fits =
    from.every(([, row]) => JSON.stringify(byId.get(row.id)) === JSON.stringify(row)) &&
    wanted.every(([, { id }]) => leaving.has(id) || !byId.has(id));
  if (!fits) return null;
  const kept = rows.filter(({ id }) => !leaving.has(id));
  for (const [place, row] of wanted) kept.splice(Math.min(place, kept.length), 0, row);
  return edit.order === undefined ? kept : inOrder(kept, edit.order[to]);
}

const differing = <Row extends ListRow>(rows: readonly Row[], others: readonly Row[]): Placed<Row> => {
  const known = new Map(others.map((row) => [row.id, JSON.stringify(row)]));
  return rows.flatMap((row, place) => (known.get(row.id) === JSON.stringify(row) ? [] : [[place, row] as const]));
};

const sharedOrder = (ids: readonly (number | string)[], others: readonly (number | string)[]): string =>
  JSON.stringify(ids.filter((id) => others.includes(id)));

/** Rows that the order doesn't know stay behind the others. */
function inOrder<Row extends ListRow>(rows: readonly Row[], order: readonly Row['id'][]): readonly Row[] {
  const place = (row: Row) => (order.includes(row.id) ? order.indexOf(row.id) : order.length);
  return [...rows].sort((a, b) => place(a) - place(b));
}
