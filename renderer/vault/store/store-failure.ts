/** What a database throws, as a Failure. A full disk hides behind several names and depths. */
import { Failure } from '../../../shared/failure.ts';

interface Nested {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly failures?: unknown;
}

export function toStoreFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (carriesName(thrown, 'QuotaExceededError')) return new Failure('vault/disk-full');
  if (carriesName(thrown, 'VersionError')) return new Failure('vault/key-file-too-new', { part: 'database' });
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  return new Failure('vault/disk-error', { error: name });
}

/** Dexie keeps what IndexedDB threw in `inner`, and one error for each row of a bulk call in `failures`. */
function carriesName(thrown: unknown, name: string): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { name: ownName, inner, failures } = thrown as Nested;
  if (ownName === name) return true;
  if (Array.isArray(failures) && failures.some((failure) => carriesName(failure, name))) return true;
  return inner !== thrown && carriesName(inner, name);
}
