/**
 * Keeps what the page plays off the disk. Main process. When memory runs short, Chromium writes blobs to a folder in the
 * profile, in the clear, and the sound of an open recording is a blob (measured: 3 GB of blobs left 1.9 GB of them there).
 * Where the folder's name is taken by a file it can't; blobs then stay in memory, and those inside IndexedDB are as ever.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { errnoOf } from './system-error.ts';

export function keepBlobsInMemory(profileDir: string, log: Log): void {
  const path = join(profileDir, 'blob_storage');
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() === true) return;
    // A folder from before this rule, or from another tool's run of the same profile.
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, '', { mode: 0o600 });
  } catch (thrown) {
    log('profile/blobs-may-be-written', { errno: errnoOf(thrown) });
  }
}
