/** A file of a source: looking at it when it is chosen, opening it, and noticing that it isn't the same any more. Main process. */
import { constants, type Stats } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from './file-failure.ts';

/** Bytes where a file's name is no valid UTF-8, as old packers leave them. */
export type FilePath = string | Buffer;

/** The file as it was when it was chosen. Another size or time later means that it has changed. */
export interface SourceFile {
  readonly path: FilePath;
  /** What the worker knows it by: its base name, or the way from the chosen folder, with `/`. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Found in a folder: a link that has taken its place is never followed. One that was chosen itself may be a link. */
  readonly isListed: boolean;
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
  return { path, name: basename(path), sizeBytes: facts.size, modifiedMs: facts.mtimeMs, isListed: false };
}

/** Whatever has taken its place: a pipe doesn't hold us up, and a link in a folder isn't followed. Windows knows neither flag. */
const safely = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const withoutLinks = constants.O_NOFOLLOW ?? 0;

/** Whether it is what was chosen is asked after each read. */
export async function openSource({ path, isListed }: SourceFile): Promise<SourceHandle> {
  return open(path, isListed ? safely | withoutLinks : safely).catch(rethrow);
}

type Now = Pick<Stats, 'size' | 'mtimeMs'>;

export const isAsChosen = ({ sizeBytes, modifiedMs }: SourceFile, now: Now): boolean =>
  now.size === sizeBytes && now.mtimeMs === modifiedMs;

export async function assertUnchanged(file: SourceHandle, source: SourceFile): Promise<void> {
  const now = await file.stat();
  if (!isAsChosen(source, now)) throw new Failure('archive/changed', { expectedBytes: source.sizeBytes, foundBytes: now.size });
}

export type Whereabouts = 'there' | 'changed' | 'gone';

/** Looked for by its path alone: what was moved or renamed counts as gone. */
export async function whereaboutsOf(source: SourceFile): Promise<Whereabouts> {
  try {
    const now = await (source.isListed ? lstat(source.path) : stat(source.path));
    return now.isFile() && isAsChosen(source, now) ? 'there' : 'changed';
  } catch {
    return 'gone';
  }
}

const mostAskedFor = 64;

/** Of all of them if they are few, else of the first: enough to tell at once that a drive is gone. The rest are asked as they are read. */
export async function whereaboutsOfAll(files: readonly SourceFile[]): Promise<Whereabouts> {
  for (const file of files.slice(0, files.length > mostAskedFor ? 1 : mostAskedFor)) {
    const whereabouts = await whereaboutsOf(file);
    if (whereabouts !== 'there') return whereabouts;
  }
  return 'there';
}

export async function assertThere(files: readonly SourceFile[]): Promise<void> {
  const whereabouts = await whereaboutsOfAll(files);
  if (whereabouts !== 'there') throw new Failure(`archive/${whereabouts}`);
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
