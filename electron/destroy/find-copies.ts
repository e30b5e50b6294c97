/**
 * Other files with the same bytes as a source's: of the same size first, then by SHA-256. Main process. Only when asked, only in the
 * few places where copies of a download lie; files are read, their bytes are hashed and forgotten.
 */
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { SourceProgress } from '../../shared/model/source-destruction.ts';
import { listFolder } from '../archive/list-folder.ts';
import type { SourceFile } from '../archive/source-file.ts';
import { readSource } from '../archive/source-reader.ts';

export interface CopySearch {
  readonly files: readonly SourceFile[];
  readonly places: readonly string[];
  /** Heeded at once. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SourceProgress) => void;
}

const bounds = { entries: 100_000, depth: 8 };
/** Files of the right size that are read. */
const mostCandidates = 500;
const chunkBytes = 1 << 20;

export interface CopiesFound {
  readonly copies: readonly SourceFile[];
  readonly isComplete: boolean;
}

export async function findCopies({ files, places, signal, onProgress }: CopySearch): Promise<CopiesFound> {
  const { candidates, isComplete } = await sameSized(files, places);
  const sizes = new Set(candidates.map(({ sizeBytes }) => sizeBytes));
  const originals = files.filter(({ sizeBytes }) => sizes.has(sizeBytes));
  const toRead = [...originals, ...candidates];
  const bytesTotal = toRead.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const wanted = new Set<string>();
  const copies: SourceFile[] = [];
  let bytesDone = 0;
  let wereAllRead = true;
  for (const [filesDone, file] of toRead.entries()) {
    const hash = await hashOf(file, signal, (bytes) => {
      bytesDone += bytes;
      onProgress({ filesDone, filesTotal: toRead.length, bytesDone, bytesTotal });
    });
    if (signal.aborted) break;
    if (hash === null) wereAllRead = false;
    else if (filesDone < originals.length) wanted.add(hash);
    else if (wanted.has(hash)) copies.push({ ...file, name: basename(file.name) });
  }
  return { copies, isComplete: isComplete && wereAllRead && !signal.aborted };
}

/** null: it can't be read, or isn't what it was. Then it is called no copy. */
async function hashOf(file: SourceFile, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<string | null> {
  const hash = createHash('sha256');
  const reader = readSource([file]);
  try {
    for (let at = 0; at < file.sizeBytes && !signal.aborted; at += chunkBytes) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, file.sizeBytes - at));
      await reader.read(chunk, at);
      hash.update(chunk);
      onBytes(chunk.byteLength);
    }
    return hash.digest('hex');
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  } finally {
    await reader.close();
  }
}

async function sameSized(files: readonly SourceFile[], places: readonly string[]) {
  const sizes = new Set(files.map(({ sizeBytes }) => sizeBytes));
  // An empty file is a copy of every other.
  sizes.delete(0);
  const known = new Set(await Promise.all(files.map(identityOf)));
  const candidates: SourceFile[] = [];
  let isComplete = true;
  for (const place of places) {
    // A place that isn't there has no copies; one that is too large isn't looked through.
    const listed = await listFolder(place, bounds).catch((thrown: unknown) => {
      isComplete &&= !(thrown instanceof Failure && thrown.code === 'archive/too-many-entries');
      return { files: [] };
    });
    for (const file of listed.files) {
      if (!sizes.has(file.sizeBytes)) continue;
      const identity = await identityOf(file);
      // The file itself, by its own or by another name.
      if (identity === null || known.has(identity)) continue;
      known.add(identity);
      candidates.push(file);
    }
  }
  return { candidates: candidates.slice(0, mostCandidates), isComplete: isComplete && candidates.length <= mostCandidates };
}

async function identityOf({ path }: SourceFile): Promise<string | null> {
  return lstat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => null,
  );
}

/** Where copies of a download lie: the downloads folder, and on Linux the bin of the home folder. The others' bins are out of reach. */
export function placesOfCopies(downloadsDir: string, homeDir: string, dataDir: string | undefined): readonly string[] {
  if (process.platform !== 'linux') return [downloadsDir];
  return [downloadsDir, join(dataDir ?? join(homeDir, '.local/share'), 'Trash/files')];
}
