/**
 * So that a file's name survives a power cut too. Main process. Windows syncs names with the file and refuses to open folders; some
 * file systems have no such thing for folders, and some folders may be written and not read: the file is there all the same.
 */
import { open } from 'node:fs/promises';
import { systemCodeOf } from './system-error.ts';

const notToBeHad: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM']);

export async function syncDir(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(dir, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (thrown) {
    if (!notToBeHad.has(systemCodeOf(thrown))) throw thrown;
  }
}
