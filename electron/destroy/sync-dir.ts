/** That a name is gone survives a power cut only once its folder is on the disk. Main process. Windows has no such thing. */
import { open } from 'node:fs/promises';
import type { FilePath } from '../archive/source-file.ts';

export async function syncDir(dir: FilePath): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r').catch(() => null);
  // Some file systems refuse to open or sync folders: the file is gone all the same.
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
