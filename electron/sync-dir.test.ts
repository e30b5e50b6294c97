import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyFileBytes } from '../shared/seams/key-file-frames.ts';

const disk = vi.hoisted(() => ({ dir: '', says: '', isShut: false, closed: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof Files>();
  const refuse = () => Promise.reject(Object.assign(new Error(disk.says), { code: disk.says }));
  const folder = {
    sync: refuse,
    close: async () => void disk.closed++,
  } as Partial<Files.FileHandle>;
  const open: typeof original.open = async (path, ...rest) => {
    if (path !== disk.dir) return original.open(path, ...rest);
    return disk.isShut ? refuse() : (folder as Files.FileHandle);
  };
  return { ...original, open };
});
const { keyFileAt } = await import('./key-file.ts');
const { openSinkFile } = await import('./sink/sink-file.ts');

beforeEach(() => {
  disk.dir = mkdtempSync(join(tmpdir(), 'overheard-sync-'));
  Object.assign(disk, { isShut: false, closed: 0 });
});
afterEach(() => rmSync(disk.dir, { recursive: true }));

const files = [
  ['a key file', (path: string) => keyFileAt(path).create(randomBytes(keyFileBytes))],
  ['a backup', async (path: string) => (await openSinkFile(path)).keep()],
] as const;

describe.skipIf(process.platform === 'win32').each(files)('the folder of %s', (_, make) => {
  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS'])('needs no syncing where the file system knows none: %s', async (code) => {
    disk.says = code;
    const path = join(disk.dir, 'made');
    await make(path);
    expect([existsSync(path), disk.closed]).toEqual([true, 1]);
  });

  it('may be one that can be written and not read', async () => {
    Object.assign(disk, { says: 'EACCES', isShut: true });
    const path = join(disk.dir, 'made');
    await make(path);
    expect(existsSync(path)).toBe(true);
  });

  it('that the disk doesn’t sync is a failure', async () => {
    disk.says = 'EIO';
    await expect(make(join(disk.dir, 'made'))).rejects.toMatchObject({ name: 'Failure' });
    expect(disk.closed).toBe(1);
  });
});
