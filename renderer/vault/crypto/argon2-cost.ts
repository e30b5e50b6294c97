/** How dear a guess at the passphrase is: Argon2id (RFC 9106) with one lane. Stored in clear beside its salt. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
}

const mebibyte = 1024;
/** RFC 9106's second recommended choice. */
export const floorCost: Argon2Cost = { memoryKiB: 64 * mebibyte, passes: 3 };
export const ceilingMemoryKiB = 1024 * mebibyte;
const mostPasses = 16;
/** Memory times passes, which is what takes the time: a full gibibyte four times, some seconds. */
const mostWorkKiB = 4 * ceilingMemoryKiB;
const memoryStepKiB = 16 * mebibyte;
const targetMs = 1_000;

/**
 * From the time that the floor took, what takes about a second on this machine. Time grows with memory, and memory is what costs a
 * guesser most, so it grows first; where it is at its ceiling and time is left, there are more passes.
 */
export function calibratedCost(floorMs: number): Argon2Cost {
  const wanted = (floorCost.memoryKiB * targetMs) / Math.max(1, floorMs);
  const inSteps = Math.floor(wanted / memoryStepKiB) * memoryStepKiB;
  const memoryKiB = Math.min(ceilingMemoryKiB, Math.max(floorCost.memoryKiB, inSteps));
  const passes = Math.floor((floorCost.passes * wanted) / memoryKiB);
  const mostHere = Math.min(mostPasses, Math.floor(mostWorkKiB / memoryKiB));
  return { memoryKiB, passes: memoryKiB < ceilingMemoryKiB ? floorCost.passes : Math.min(passes, mostHere) };
}

/** Around what this program ever writes; anything else in a key file is damage or a trap. */
export function isAcceptableCost({ memoryKiB, passes }: Argon2Cost): boolean {
  const isMemoryInRange = memoryKiB >= floorCost.memoryKiB && memoryKiB <= ceilingMemoryKiB;
  const arePassesInRange = passes >= floorCost.passes && passes <= mostPasses;
  return isMemoryInRange && arePassesInRange && memoryKiB * passes <= mostWorkKiB;
}
