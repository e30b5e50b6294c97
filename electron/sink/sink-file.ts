/**
 * A file that is being written where the user said: beside its place under the name with `.part`, under its own name only once it is
 * proved. Main process. Here writing beside and renaming is right, other than for the key file: nothing old is to be destroyed.
 */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { syncDir } from '../sync-dir.ts';
import { errnoOf, systemCodeOf } from '../system-error.ts';

export interface SinkFile {
  append(bytes: Uint8Array): Promise<void>;
  /** When the disk has everything: how many bytes that is. */
  sync(): Promise<number>;
  read(offset: number, lengthBytes: number): Promise<Uint8Array>;
  /** Gives it its name. Nothing may be asked afterwards. */
  keep(): Promise<void>;
  /** Removes what was written, under whichever name it lies. */
  discard(): Promise<void>;
}

export async function openSinkFile(path: string): Promise<SinkFile> {
  let placedPath = `${path}.part`;
  const file = await open(placedPath, 'w+', 0o600).catch(rethrow);
  let sizeBytes = 0;
  return {
    append: (bytes) =>
      failing(async () => {
        await writeWhole(file, bytes, sizeBytes);
        sizeBytes += bytes.byteLength;
      }),
    sync: () => failing(() => file.sync().then(() => sizeBytes)),
    read: (offset, lengthBytes) => failing(() => readWhole(file, offset, lengthBytes)),
    keep: () =>
      failing(async () => {
        await file.close();
        await rename(placedPath, path);
        placedPath = path;
        await syncDir(dirname(path));
      }),
    async discard() {
      // Closing what is closed already is no failure worth telling: the file goes.
      await file.close().catch(() => undefined);
      await rm(placedPath, { force: true }).catch(rethrow);
    },
  };
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, position + written);
    written += bytesWritten;
  }
}

/** Fewer bytes than were written: somebody cut the file. The worker finds out, as it does for changed ones. */
async function readWhole(file: FileHandle, offset: number, lengthBytes: number): Promise<Uint8Array> {
  const frame = Buffer.allocUnsafeSlow(lengthBytes);
  let filled = 0;
  while (filled < lengthBytes) {
    const { bytesRead } = await file.read(frame, filled, lengthBytes - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return new Uint8Array(frame.buffer, 0, filled);
}

function failing<T>(work: () => Promise<T>): Promise<T> {
  return work().catch(rethrow);
}

function rethrow(thrown: unknown): never {
  if (thrown instanceof Failure) throw thrown;
  const code = systemCodeOf(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') throw new Failure('backup/disk-full');
  throw new Failure('backup/not-written', { errno: errnoOf(thrown) ?? 0 });
}
