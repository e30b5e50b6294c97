/**
 * For all unit tests: `toEqual` holds bytes against bytes at once, instead of each as a value of its own, which takes seconds for a
 * few hundred kilobytes. What isn't two byte arrays of the same kind is compared as ever.
 */
import { expect } from 'vitest';

const isAdded = Symbol.for('overheard.compare-bytes');

const areSameBytes = (a: unknown, b: unknown): boolean | undefined =>
  a instanceof Uint8Array && b instanceof Uint8Array && a.constructor === b.constructor ? Buffer.compare(a, b) === 0 : undefined;

// Files that share a process share what was added here.
if (!Reflect.has(globalThis, isAdded)) {
  Reflect.set(globalThis, isAdded, true);
  expect.addEqualityTesters([areSameBytes]);
}
