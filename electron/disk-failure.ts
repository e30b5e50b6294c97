/** A system error while writing, as a failure: what kind and which number, never the path that its message quotes. */
import { Failure } from '../shared/failure.ts';
import { errnoOf, systemCodeOf } from './system-error.ts';

export function diskFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const code = systemCodeOf(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('vault/disk-full');
  return new Failure('vault/disk-error', { errno: errnoOf(thrown) ?? 0 });
}
