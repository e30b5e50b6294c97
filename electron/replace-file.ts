/** Small sealed files of the profile: replaced whole, or overwritten before they go. Main process. Never for blocks of the key file. */
import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { diskFailure } from './disk-failure.ts';
import { systemCodeOf } from './system-error.ts';

/** Written beside, synced, renamed: a crash leaves the old file or the new one. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const besidePath = `${path}.new`;
  try {
    const file = await open(besidePath, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(besidePath, path);
  } catch (thrown) {
    throw diskFailure(thrown);
  }
}

/** Random bytes over what is there, synced. A file that isn't there is fine. */
export async function overwriteFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (systemCodeOf(thrown) !== 'ENOENT') throw diskFailure(thrown);
  }
}
