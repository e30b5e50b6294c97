/**
 * Long work in the vault worker breathes between its pieces, so that what has arrived meanwhile is heard: a stop, a pause, a question of
 * the page, the clock that tells the progress. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';

/** Short enough that nobody notices, long enough that breathing costs nothing. */
const workMs = 40;

/** Called between pieces of work; rejects once `signal` has come. */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs >= workMs) {
      await new Promise((resolve) => setTimeout(resolve));
      sinceMs = performance.now();
    }
    if (signal.aborted) throw new Failure('archive/unreadable', { because: 'cancelled' });
  };
}
