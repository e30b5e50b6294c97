/**
 * Destroys the files of a source, one after the other, and says of each what became of it. Main process. Of a folder only the files
 * that were listed when it was chosen; folders that are empty then go, the chosen one stays.
 */
import { rmdir } from 'node:fs/promises';
import {
  type DestructionReport,
  type FileDestruction,
  mostNamed,
  noFiles,
  type SourceProgress,
} from '../../shared/model/source-destruction.ts';
import type { FilePath, SourceFile } from '../archive/source-file.ts';
import { destroyFile } from './destroy-file.ts';
import { dirOf, isSamePath } from './file-path.ts';
import { syncDir } from './sync-dir.ts';

export interface DestroyOrder {
  readonly files: readonly SourceFile[];
  /** Of a folder: it stays. */
  readonly root: string | null;
  readonly areHardLinkedToo: boolean;
  /** Heeded between files: one that was begun is ended. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SourceProgress) => void;
}

export async function destroySource(order: DestroyOrder): Promise<DestructionReport> {
  const { files, root, areHardLinkedToo, signal } = order;
  const beganAtMs = performance.now();
  const outcomes: FileDestruction[] = [];
  const touchedDirs = new Map<string, FilePath>();
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let [filesDone, bytesDone] = [0, 0];
  const tell = (): void => order.onProgress({ filesDone, filesTotal: files.length, bytesDone, bytesTotal });
  const destroy = async (file: SourceFile): Promise<FileDestruction> => {
    let written = 0;
    const onBytes = (bytes: number): void => {
      written += bytes;
      bytesDone += bytes;
      tell();
    };
    const outcome = signal.aborted ? 'stopped' : await destroyFile(file, { areHardLinkedToo, onBytes });
    // One that was left alone is done with too.
    filesDone++;
    bytesDone += file.sizeBytes - written;
    return outcome;
  };
  tell();
  // One after the other: side by side they were measured to be no faster, a disk flushes one at a time.
  for (const [at, file] of files.entries()) {
    outcomes[at] = await destroy(file);
    touchedDirs.set(keyOf(dirOf(file.path)), dirOf(file.path));
    tell();
  }
  for (const dir of touchedDirs.values()) await syncDir(dir);
  if (root !== null) await removeEmptied(files, outcomes, root);
  return { ...reportOf(files, outcomes), tookMs: performance.now() - beganAtMs };
}

function reportOf(files: readonly SourceFile[], outcomes: readonly FileDestruction[]): Omit<DestructionReport, 'tookMs'> {
  const counts = noFiles();
  const notDestroyed: { name: string; outcome: FileDestruction }[] = [];
  for (const [at, { name }] of files.entries()) {
    const outcome = outcomes[at] ?? 'stopped';
    counts[outcome]++;
    if (outcome !== 'destroyed' && notDestroyed.length < mostNamed) notDestroyed.push({ name, outcome });
  }
  return { counts, notDestroyed };
}

const keyOf = (dir: FilePath): string => Buffer.from(dir).toString('latin1');

/**
 * Names of folders tell of people too: those of files that are gone go, and those around them up to the chosen one. One in which
 * anything is left can't be removed this way.
 */
async function removeEmptied(files: readonly SourceFile[], outcomes: readonly FileDestruction[], root: string): Promise<void> {
  const emptied = new Map<string, FilePath>();
  for (const [at, file] of files.entries()) {
    if (outcomes[at] !== 'destroyed' && outcomes[at] !== 'deleted-only') continue;
    let dir = dirOf(file.path);
    // As many folders lie between as its name has.
    for (let depth = file.name.split('/').length - 1; depth > 0 && !emptied.has(keyOf(dir)); depth--) {
      emptied.set(keyOf(dir), dir);
      dir = dirOf(dir);
    }
  }
  const deepestFirst = [...emptied.values()].sort((a, b) => b.length - a.length);
  for (const dir of deepestFirst) {
    if (!isSamePath(dir, root)) await rmdir(dir).catch(() => undefined);
  }
}
