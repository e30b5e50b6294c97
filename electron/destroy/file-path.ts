/** Ways to files whose names may be no text: the few things of `node:path` that are needed for them. Main process, pure. */
import { dirname, join, sep } from 'node:path';
import type { FilePath } from '../archive/source-file.ts';

export function dirOf(path: FilePath): FilePath {
  if (typeof path === 'string') return dirname(path);
  return path.subarray(0, Math.max(1, path.lastIndexOf(sep)));
}

export function within(dir: FilePath, name: string): FilePath {
  return typeof dir === 'string' ? join(dir, name) : Buffer.concat([dir, Buffer.from(`${sep}${name}`)]);
}

export const isSamePath = (one: FilePath, other: FilePath): boolean => Buffer.from(one).equals(Buffer.from(other));
