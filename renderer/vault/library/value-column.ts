/**
 * The values of one part of many recordings: the distinct ones, and for each recording which, as runs of (place, how many).
 * Ten thousand verdicts that were all undecided are one value. Pure; stored as it is (docs/vault-format.md [V14.3]).
 */
export interface ValueColumn<Value> {
  readonly of: readonly Value[];
  /** Absent: all have the first. */
  readonly at?: readonly number[];
}

export function packValues<Value>(values: readonly Value[]): ValueColumn<Value> {
  const places = new Map<string, number>();
  /** Lists are often shared: the same one is looked at once. */
  const seen = new Map<Value, number>();
  const of: Value[] = [];
  const at: number[] = [];
  let [before, place]: [unknown, number] = [at, -1];
  for (const value of values) {
    if (value !== before) place = placeOf(value);
    before = value;
    if (at.at(-2) === place) at[at.length - 1] = (at.at(-1) as number) + 1;
    else at.push(place, 1);
  }
  return of.length === 1 ? { of } : { of, at };

  function placeOf(value: Value): number {
    const seenAt = seen.get(value);
    if (seenAt !== undefined) return seenAt;
    const key = JSON.stringify(value);
    const known = places.get(key) ?? of.length;
    if (known === of.length) {
      places.set(key, known);
      of.push(value);
    }
    seen.set(value, known);
    return known;
  }
}

export function unpackValues<Value>({ of, at }: ValueColumn<Value>, count: number): readonly Value[] {
  if (at === undefined) return new Array<Value>(count).fill(of[0] as Value);
  const values: Value[] = [];
  for (let run = 0; run < at.length; run += 2) {
    for (let left = at[run + 1] as number; left > 0; left--) values.push(of[at[run] as number] as Value);
  }
  return values;
}
