/**
 * [Note: key file] (shared/seams/key-file-frames.ts) on the disk. Main process. Blocks are replaced where they lie, then synced:
 * a file written beside and renamed would leave the old keys on the device, which is the one thing this file exists to prevent.
 * Every block holds wrapped keys only; main knows nothing of what they mean.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../shared/failure.ts';
import { keyFileBlockBytes, keyFileBytes } from '../shared/seams/key-file-frames.ts';
import { diskFailure } from './disk-failure.ts';
import { syncDir } from './sync-dir.ts';
import { systemCodeOf } from './system-error.ts';

export interface KeyFile {
  /** The whole file; null when there is none. `vault/unreadable` when the system doesn't hand it out. */
  read(): Promise<Uint8Array | null>;
  /** Refuses with `vault/exists` when there is one. It is there whole, or not at all. */
  create(bytes: Uint8Array): Promise<void>;
  /** Resolves when the device has it. */
  writeBlock(block: number, bytes: Uint8Array): Promise<void>;
  /** Random bytes over a block. Resolves when the device has them. */
  eraseBlock(block: number): Promise<void>;
}

export function keyFileAt(path: string): KeyFile {
  const writeBlock = (block: number, bytes: Uint8Array): Promise<void> =>
    withFile(path, 'r+', async (file) => {
      await writeWhole(file, bytes, block * keyFileBlockBytes);
      await file.sync();
    });
  return {
    read: () => readKeyFile(path),
    create: (bytes) => createKeyFile(path, bytes).catch(rethrow),
    writeBlock,
    eraseBlock: (block) => writeBlock(block, randomBytes(keyFileBlockBytes)),
  };
}

async function readKeyFile(path: string): Promise<Uint8Array | null> {
  try {
    return await withFile(path, 'r', async (file) => {
      const { size } = await file.stat();
      if (size !== keyFileBytes) throw new Failure('vault/key-file-damaged', { expectedBytes: keyFileBytes, foundBytes: size });
      return new Uint8Array(await file.readFile());
    });
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    if (thrown.code === 'vault/key-file-missing') return null;
    throw thrown.code === 'vault/disk-error' ? new Failure('vault/unreadable', thrown.facts) : thrown;
  }
}

/**
 * Written under another name, then given its own: the same blocks under a second name, so nothing is copied and nothing stays
 * behind, and a crash can't leave half a key file that would pass for a damaged vault.
 */
async function createKeyFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinishedPath = `${path}.unfinished`;
  await rm(unfinishedPath, { force: true });
  await writeNewFile(unfinishedPath, bytes);
  try {
    await link(unfinishedPath, path);
  } catch (thrown) {
    // Some file systems (FAT on a memory stick) know no second names: there it is written in place.
    if (systemCodeOf(thrown) === 'EEXIST') throw thrown;
    await writeNewFile(path, bytes);
  } finally {
    await rm(unfinishedPath, { force: true });
  }
  await syncDir(dirname(path));
}

async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await writeWhole(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, position + written);
    written += bytesWritten;
  }
}

async function withFile<T>(path: string, flags: 'r' | 'r+', use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags).catch(rethrow);
  try {
    return await use(file);
  } catch (thrown) {
    return rethrow(thrown);
  } finally {
    await file.close();
  }
}

function rethrow(thrown: unknown): never {
  const code = systemCodeOf(thrown);
  if (code === 'ENOENT') throw new Failure('vault/key-file-missing');
  if (code === 'EEXIST') throw new Failure('vault/exists');
  throw diskFailure(thrown);
}
