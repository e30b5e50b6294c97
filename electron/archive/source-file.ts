/** A file that the user chose: opening it, reading from it, and noticing that it isn't the same any more. Main process. */
import { open, stat } from 'node:fs/promises';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from './file-failure.ts';

/** The file as it was when it was chosen. Another size or time later means that it has changed. */
export interface SourceFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** What we use of a FileHandle. */
export interface SourceHandle {
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number }>;
  close(): Promise<void>;
}

export async function lookAtSource(path: string): Promise<SourceFile> {
  const facts = await stat(path).catch(rethrow);
  // A folder, a device, a pipe: nothing that has ranges.
  if (!facts.isFile()) throw new Failure('archive/unreadable');
  return { path, sizeBytes: facts.size, modifiedMs: facts.mtimeMs };
}

/** Opens it if it is still what was chosen. */
export async function openSource(source: SourceFile): Promise<SourceHandle> {
  const file = await open(source.path, 'r').catch(rethrow);
  try {
    await assertUnchanged(file, source);
    return file;
  } catch (thrown) {
    await file.close();
    throw fileFailure(thrown);
  }
}

export async function assertUnchanged(file: SourceHandle, source: SourceFile): Promise<void> {
  const now = await file.stat();
  if (now.size !== source.sizeBytes || now.mtimeMs !== source.modifiedMs) {
    throw new Failure('archive/changed', { expectedBytes: source.sizeBytes, foundBytes: now.size });
  }
}

/** Looked for by its path alone: what was moved or renamed counts as gone. */
export async function whereaboutsOf(source: SourceFile): Promise<'there' | 'changed' | 'gone'> {
  try {
    const now = await stat(source.path);
    return now.size === source.sizeBytes && now.mtimeMs === source.modifiedMs ? 'there' : 'changed';
  } catch {
    return 'gone';
  }
}

/** Fills the frame. A file that ends before has been cut short since it was chosen. */
export async function readWhole(file: SourceHandle, frame: Buffer, position: number): Promise<void> {
  let filled = 0;
  while (filled < frame.byteLength) {
    const { bytesRead } = await file.read(frame, filled, frame.byteLength - filled, position + filled);
    if (bytesRead === 0) throw new Failure('archive/changed');
    filled += bytesRead;
  }
}

function rethrow(thrown: unknown): never {
  throw fileFailure(thrown);
}
