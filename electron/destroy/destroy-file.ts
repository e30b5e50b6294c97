/**
 * Destroys one file of a source: random bytes over all of it, to the disk; then a random name, no length, no name. Main process.
 * Touches nothing unless it is the file that was chosen, unchanged and no link. That its name is gone reaches the disk with its folder
 * (sync-dir.ts), which the caller sees to. What a disk keeps out of reach stays there
 * (SECURITY.md); this is as far as a program gets.
 */
import { randomBytes, randomFill } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, lstat, open, realpath, rename, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FileDestruction } from '../../shared/model/source-destruction.ts';
import { type FilePath, isAsChosen, type SourceFile } from '../archive/source-file.ts';
import { systemCodeOf } from '../system-error.ts';
import { dirOf, isSamePath, within } from './file-path.ts';

export interface DestroyOptions {
  /** Also files that lie under other names: their bytes go under all of them. */
  readonly areHardLinkedToo: boolean;
  /** Bytes that were written since it was last called. */
  readonly onBytes: (bytes: number) => void;
}

const chunkBytes = 1 << 20;
const flags = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export async function destroyFile(source: SourceFile, options: DestroyOptions): Promise<FileDestruction> {
  const dir = dirOf(source.path);
  const before = await lookAt(source, dir, options);
  if (typeof before === 'string') return before;
  let file: FileHandle;
  try {
    file = await open(source.path, flags);
  } catch (thrown) {
    return whyNotOpened(thrown, before);
  }
  let way: Overwriting;
  try {
    const now = await file.stat();
    // Another file was put in its place since we looked.
    if (now.ino !== before.ino || now.dev !== before.dev || !isAsChosen(source, now)) return 'changed';
    way = await overwrite(file, source.sizeBytes, options.onBytes);
    if (way === 'failed') return 'failed';
    return await remove(file, source.path, dir, way);
  } finally {
    await file.close();
  }
}

/** What can be told without opening it: an outcome when it is left alone. */
async function lookAt(source: SourceFile, dir: FilePath, options: DestroyOptions): Promise<Stats | FileDestruction> {
  try {
    const facts = await lstat(source.path);
    if (facts.isSymbolicLink()) return 'link';
    // Below a chosen folder no part of the way may have become a link either.
    if (source.isListed && !isSamePath(await realpath(dir, 'buffer'), dir)) return 'link';
    if (!facts.isFile() || !isAsChosen(source, facts)) return 'changed';
    if (facts.nlink > 1 && !options.areHardLinkedToo) return 'hard-linked';
    // Where it can't be removed it isn't begun.
    return await access(dir, constants.W_OK).then(
      () => facts,
      (thrown: unknown) => (systemCodeOf(thrown) === 'EROFS' ? 'read-only' : 'not-allowed'),
    );
  } catch (thrown) {
    const code = systemCodeOf(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone';
    return code === 'EACCES' || code === 'EPERM' ? 'not-allowed' : 'failed';
  }
}

const isWritable = ({ mode }: Stats): boolean => (mode & 0o222) !== 0;

function whyNotOpened(thrown: unknown, facts: Stats): FileDestruction {
  switch (systemCodeOf(thrown)) {
    case 'ELOOP':
      return 'link';
    case 'ENOENT':
      return 'gone';
    case 'EROFS':
      return 'read-only';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'in-use';
    case 'EACCES':
    case 'EPERM':
      if (!isWritable(facts)) return 'read-only';
      // Windows says so of a file that another program holds.
      return process.platform === 'win32' ? 'in-use' : 'not-allowed';
    default:
      return 'failed';
  }
}

type Overwriting = 'overwritten' | 'no-room' | 'failed';

async function overwrite(file: FileHandle, sizeBytes: number, onBytes: (bytes: number) => void): Promise<Overwriting> {
  const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, Math.max(1, sizeBytes)));
  try {
    for (let at = 0; at < sizeBytes; at += chunk.byteLength) {
      const part = chunk.subarray(0, Math.min(chunk.byteLength, sizeBytes - at));
      await promisify(randomFill)(part);
      for (let written = 0; written < part.byteLength; ) {
        written += (await file.write(part, written, part.byteLength - written, at + written)).bytesWritten;
      }
      onBytes(part.byteLength);
    }
    await file.sync();
    return 'overwritten';
  } catch (thrown) {
    // A hole of a sparse file needs room when it is written to, and some file systems copy every block.
    const code = systemCodeOf(thrown);
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-room' : 'failed';
  }
}

async function remove(file: FileHandle, path: FilePath, dir: FilePath, way: Overwriting): Promise<FileDestruction> {
  const nameless = within(dir, randomBytes(16).toString('hex'));
  try {
    await rename(path, nameless);
    await file.truncate(0);
    await unlink(nameless);
  } catch {
    return way === 'overwritten' ? 'overwritten-only' : 'failed';
  }
  return way === 'overwritten' ? 'destroyed' : 'deleted-only';
}
