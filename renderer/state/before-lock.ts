/** What was typed and isn't on its way to the vault yet goes there before the vault is locked. Page. */
const keepers = new Set<() => void>();

/** Until the function that is given back is called. */
export function keepBeforeLock(keep: () => void): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Each only sends: the vault takes what was sent before the lock, before it locks. */
export function keepAllTyped(): void {
  for (const keep of keepers) keep();
}
