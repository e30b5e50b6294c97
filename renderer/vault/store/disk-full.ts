/**
 * Tells a full disk from a broken one. Vault worker. Measured: where the disk itself has no room, Chromium's database fails with
 * a name that says nothing; a quota error comes only from its own limits. But it knows how much room there is.
 */
import { Failure } from '../../../shared/failure.ts';

/** One write: a segment of 2 MiB, a few pages, and what the database puts beside them. */
const leastRoomBytes = 4 << 20;

/** For a write that failed: throws it again, as `vault/disk-full` when there is no room for it. */
export async function orDiskFull(thrown: unknown): Promise<never> {
  if (thrown instanceof Failure && thrown.code === 'vault/disk-error' && (await roomBytes()) < leastRoomBytes) {
    throw new Failure('vault/disk-full');
  }
  throw thrown;
}

async function roomBytes(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? Infinity : quota - usage;
  } catch {
    // Nobody knows: then the write failed for a reason of its own.
    return Infinity;
  }
}
