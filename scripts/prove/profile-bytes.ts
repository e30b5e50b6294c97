/** Every byte that a profile folder holds, file by file, and once more without LevelDB's framing and compression. */
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { everyPiece, type Piece } from './leveldb.ts';

/** Files as they lie there. A file that the app removes while we read is no longer on the disk. */
export async function rawFiles(dir: string): Promise<Piece[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const pieces = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readPiece(dir, entry)));
  return pieces.filter((piece) => piece !== null);
}

/** What every LevelDB folder below `dir` holds, unframed and uncompressed. */
export async function databasePieces(dir: string): Promise<Piece[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const folders = new Set(entries.filter((entry) => entry.isFile() && entry.name === 'CURRENT').map((entry) => entry.parentPath));
  return (await Promise.all([...folders].map((folder) => everyPiece(folder)))).flat();
}

async function readPiece(dir: string, entry: Dirent): Promise<Piece | null> {
  const path = join(entry.parentPath, entry.name);
  try {
    return { file: relative(dir, path), bytes: await readFile(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
