/** Throws when a promise of our own code is broken. Never for bad input: that is a Failure. */
export function assert(condition: unknown, whyItHolds: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${whyItHolds}`);
}

/** Closes a switch over a union: the compiler proves that every member was handled. */
export function assertNever(value: never): never {
  throw new Error(`Broken promise: unexpected member ${typeof value}`);
}
