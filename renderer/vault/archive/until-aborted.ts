/** Waiting that a stop ends at once. Vault worker. */
import { Failure } from '../../../shared/failure.ts';

/**
 * `work`, or a rejection as soon as `signal` says so. Not `Promise.race` with one promise for all: that one would hold on to
 * every result, and with it to every sealed Blob, until the import has ended.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new Failure('archive/unreadable', { because: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
