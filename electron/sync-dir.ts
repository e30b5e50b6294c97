/**
 * So that a file's name survives a power cut too. Main process. Windows syncs names with the file and refuses to open folders; some
 * file systems have no such thing for folders: the file is there all the same.
 */
import { open } from 'node:fs/promises';
import { systemCodeOf } from './system-error.ts';

const unknownThere: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);

export async function syncDir(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync().catch((thrown: unknown) => {
      if (!unknownThere.has(systemCodeOf(thrown))) throw thrown;
    });
  } finally {
    await folder.close();
  }
}
