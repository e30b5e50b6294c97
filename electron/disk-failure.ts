/** A system error as a failure: what kind and which number, never the path that its message quotes. Main process, pure. */
import { Failure } from '../shared/failure.ts';
import { errnoOf, systemCodeOf } from './system-error.ts';

/** While writing, or where nobody knows whether it was. */
export function diskFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const code = systemCodeOf(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('vault/disk-full');
  return new Failure('vault/disk-error', { errno: errnoOf(thrown) ?? 0 });
}

/** While a file that is there was looked at: nothing was written. What isn't the system's word is thrown on as it is. */
export function readFailure(thrown: unknown): unknown {
  const code = systemCodeOf(thrown);
  return code === null ? thrown : new Failure('vault/unreadable', { errno: errnoOf(thrown) ?? 0 });
}
