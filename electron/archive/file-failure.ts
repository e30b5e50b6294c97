/** A system error of the user's file as a failure: a number at most, never the path that its message quotes. */
import { Failure } from '../../shared/failure.ts';
import { errnoOf, systemCodeOf } from '../system-error.ts';

export function fileFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const code = systemCodeOf(thrown);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new Failure('archive/gone')
    : new Failure('archive/unreadable', { errno: errnoOf(thrown) ?? 0 });
}
