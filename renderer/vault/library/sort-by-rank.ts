/**
 * Positions in the order of their ranks, ties as they were. Pure. By the digits of the rank rather than by comparing: two passes at most
 * for any number of recordings.
 */
const digitBits = 16;
const buckets = 1 << digitBits;
const lowDigit = buckets - 1;

/** `ranks` by position. */
export function sortByRank(positions: Uint32Array, ranks: Uint32Array): Uint32Array {
  let highest = 0;
  for (const rank of ranks) if (rank > highest) highest = rank;
  const byLow = dealtOut(positions, ranks, 0, Math.min(highest + 1, buckets));
  return highest < buckets ? byLow : dealtOut(byLow, ranks, digitBits, (highest >>> digitBits) + 1);
}

/** Counted by one digit, then put where the count says. */
function dealtOut(positions: Uint32Array, ranks: Uint32Array, shift: number, digits: number): Uint32Array {
  const next = new Uint32Array(digits + 1);
  for (const rank of ranks) {
    const after = ((rank >>> shift) & lowDigit) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let digit = 1; digit <= digits; digit++) next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  const sorted = new Uint32Array(positions.length);
  for (const position of positions) {
    const digit = ((ranks[position] as number) >>> shift) & lowDigit;
    sorted[next[digit] as number] = position;
    next[digit] = (next[digit] as number) + 1;
  }
  return sorted;
}
