/**
 * The files of a chosen folder, at every depth. Main process. Links are never followed, other file systems never entered; what is
 * no file (a pipe, a socket, a device) is left out and counted. Names alone are looked at, nothing is opened.
 */
import type { Stats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { sep } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { LeftOutOfFolder } from '../../shared/seams/ipc-contract.ts';
import { fileFailure } from './file-failure.ts';
import type { FilePath, SourceFile } from './source-file.ts';

export const folderBounds = { entries: 250_000, depth: 64 };

export interface ListedFolder {
  /** Sorted by name, code unit by code unit. */
  readonly files: readonly SourceFile[];
  readonly leftOut: LeftOutOfFolder;
}

interface Dir {
  readonly path: FilePath;
  readonly name: string;
  readonly depth: number;
}

/** Fails with `archive/too-many-entries` beyond the bound, and as an archive would when the folder itself can't be read. */
export async function listFolder(
  root: string,
  bounds = folderBounds,
  onListed: (entryCount: number) => void = () => undefined,
): Promise<ListedFolder> {
  const files: SourceFile[] = [];
  const leftOut = { links: 0, notFiles: 0, otherFileSystems: 0, unreadable: 0, tooDeep: 0 };
  const { dev } = await lstat(root).catch((thrown: unknown) => {
    throw fileFailure(thrown);
  });
  const waiting: Dir[] = [{ path: root, name: '', depth: 0 }];
  let entryCount = 0;

  const take = (dir: Dir, entry: Entry, facts: Stats): void => {
    if (facts.isSymbolicLink()) leftOut.links++;
    else if (facts.isDirectory()) {
      if (facts.dev !== dev) leftOut.otherFileSystems++;
      else if (dir.depth + 1 >= bounds.depth) leftOut.tooDeep++;
      else waiting.push({ ...entry, depth: dir.depth + 1 });
    } else if (facts.isFile()) files.push({ ...entry, sizeBytes: facts.size, modifiedMs: facts.mtimeMs, isListed: true });
    else leftOut.notFiles++;
  };
  const lookThrough = async (dir: Dir): Promise<void> => {
    for await (const batch of batchesOf(dir.path)) {
      entryCount += batch.length;
      if (entryCount > bounds.entries) throw new Failure('archive/too-many-entries', { most: bounds.entries });
      onListed(entryCount);
      const entries = batch.map((name) => entryOf(dir, name));
      const facts = await Promise.all(entries.map(({ path }) => lstat(path).catch(() => null)));
      for (const [at, entry] of entries.entries()) {
        const found = facts[at] ?? null;
        // It went while we looked, or its folder may be listed but not entered.
        if (found === null) leftOut.unreadable++;
        else take(dir, entry, found);
      }
    }
  };

  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    try {
      await lookThrough(dir);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      if (dir.depth === 0) throw fileFailure(thrown);
      leftOut.unreadable++;
    }
  }
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { files, leftOut };
}

type Entry = Pick<SourceFile, 'path' | 'name'>;
const batchSize = 64;

/** Names in batches, as bytes: not every name that a disk holds is text. */
async function* batchesOf(path: FilePath): AsyncGenerator<readonly Buffer[]> {
  let batch: Buffer[] = [];
  for await (const { name } of await opendirAsBytes(path)) {
    batch.push(Buffer.from(name));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Its types know names as text alone; with this encoding they come as bytes. */
async function opendirAsBytes(path: FilePath): Promise<AsyncIterable<{ readonly name: string | Buffer }>> {
  return opendir(path, { encoding: 'buffer' as BufferEncoding, bufferSize: batchSize });
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function entryOf(dir: Dir, bytes: Buffer): Entry {
  const within = dir.name === '' ? '' : `${dir.name}/`;
  try {
    const name = strictly.decode(bytes);
    if (typeof dir.path === 'string') return { path: `${dir.path}${sep}${name}`, name: `${within}${name}` };
    return { path: Buffer.concat([dir.path, Buffer.from(sep), bytes]), name: `${within}${name}` };
  } catch {
    // Byte by byte, so that names that differ stay different.
    return {
      path: Buffer.concat([Buffer.from(dir.path), Buffer.from(sep), bytes]),
      name: `${within}${bytes.toString('latin1')}`,
    };
  }
}
