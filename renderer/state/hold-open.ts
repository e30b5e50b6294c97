/** Keeps the vault from locking by itself while somebody is busy beside the keyboard, writing on paper: for so long and no longer. */
import { usesOfVault } from './idle.ts';

/** Enough for 24 words by hand, and not for ever beside an empty chair. The idle time counts from its end. */
export const writingMs = 15 * 60_000;

/** Enough to make a backup, and to be called back from the next room: for a vault that a lock would be the end of. */
export const rescueMs = 15 * 60_000;

/** Gives back what ends it. */
export function holdOpen(mostMs: number, nowMs: () => number = () => performance.now()): () => void {
  const untilMs = nowMs() + mostMs;
  const isInUse = () => nowMs() < untilMs;
  usesOfVault.add(isInUse);
  return () => void usesOfVault.delete(isInUse);
}
