/**
 * Names of web types that only pass through the seams. Empty here, because `shared` knows no DOM; in rooms that do, the
 * compiler merges them with the real ones.
 */
declare global {
  interface MessagePort {}
  interface File {}
}
export {};
