/**
 * A set of recordings: by id, 1 for each that is in it. 100,000 of them are 100 KB, and joining two sets is a walk over bytes.
 * Pure; never changed once somebody else has it.
 */
export type Marks = Uint8Array<ArrayBuffer>;

export function bothOf(a: Marks, b: Marks): Marks {
  const both = new Uint8Array(a.length);
  for (let id = 0; id < a.length; id++) both[id] = (a[id] as number) & (b[id] ?? 0);
  return both;
}

export function eitherOf(a: Marks, b: Marks): Marks {
  const either = new Uint8Array(a.length);
  for (let id = 0; id < a.length; id++) either[id] = (a[id] as number) | (b[id] ?? 0);
  return either;
}

/** Those of `all` that aren't among the others. */
export function othersOf(all: Marks, others: Marks): Marks {
  const left = new Uint8Array(all.length);
  for (let id = 0; id < all.length; id++) left[id] = (all[id] as number) & ~(others[id] ?? 0);
  return left;
}

/** Those of `among` whose code (by id) is a fitting one. */
export function marksByCode(codes: Uint32Array, fitting: Uint8Array, among: Marks): Marks {
  const marks = new Uint8Array(among.length);
  for (let id = 0; id < marks.length; id++) marks[id] = (among[id] as number) & (fitting[codes[id] as number] as number);
  return marks;
}

export function countOf(marks: Marks): number {
  let count = 0;
  for (let id = 0; id < marks.length; id++) count += marks[id] as number;
  return count;
}
