/** What a database throws, as a Failure. A full disk hides behind several names and depths. */
import { Failure } from '../../../shared/failure.ts';

interface Nested {
  readonly inner?: unknown;
  readonly failures?: unknown;
}

export function toStoreFailure(thrown: unknown): Failure {
  const causes = [...causesOf(thrown)];
  const failure = causes.find((cause) => cause instanceof Failure);
  if (failure !== undefined) return failure;
  const names = causes.map(({ name }) => name);
  if (names.includes('QuotaExceededError')) return new Failure('vault/disk-full');
  if (names.includes('VersionError')) return new Failure('vault/key-file-too-new', { part: 'database' });
  return new Failure('vault/disk-error', { error: names[0] ?? 'unknown' });
}

/** Dexie keeps what IndexedDB threw in `inner`, and one error for each row of a bulk call in `failures`. */
function* causesOf(thrown: unknown): Generator<Error> {
  if (!(thrown instanceof Error)) return;
  yield thrown;
  const { inner, failures } = thrown as Nested;
  if (inner !== thrown) yield* causesOf(inner);
  for (const failure of Array.isArray(failures) ? failures : []) yield* causesOf(failure);
}
