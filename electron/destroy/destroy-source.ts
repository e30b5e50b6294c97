/**
 * Destroys the files of a source, one after the other, and says of each what became of it. Main process. Of a folder only the files
 * that were listed when it was chosen; folders that are empty then go, the chosen one stays.
 */
import { rmdir } from 'node:fs/promises';
import {
  type DestructionReport,
  type FileDestruction,
  fileDestructions,
  mostNamed,
  type SourceProgress,
} from '../../shared/model/source-destruction.ts';
import type { FilePath, SourceFile } from '../archive/source-file.ts';
import { destroyFile } from './destroy-file.ts';
import { dirOf, isSamePath } from './file-path.ts';

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
  const counts: Record<FileDestruction, number> = noneYet();
  const notDestroyed: { name: string; outcome: FileDestruction }[] = [];
  const emptied = new Map<string, FilePath>();
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let bytesDone = 0;
  for (const [filesDone, file] of files.entries()) {
    const tell = (): void => order.onProgress({ filesDone, filesTotal: files.length, bytesDone, bytesTotal });
    const bytesBefore = bytesDone;
    const onBytes = (bytes: number): void => {
      bytesDone += bytes;
      tell();
    };
    tell();
    const outcome = signal.aborted ? 'stopped' : await destroyFile(file, { areHardLinkedToo, onBytes });
    counts[outcome]++;
    if (outcome !== 'destroyed' && notDestroyed.length < mostNamed) notDestroyed.push({ name: file.name, outcome });
    // One that was left alone is done with too.
    bytesDone = bytesBefore + file.sizeBytes;
    if (root !== null && (outcome === 'destroyed' || outcome === 'deleted-only')) noteEmptied(file, emptied);
  }
  order.onProgress({ filesDone: files.length, filesTotal: files.length, bytesDone: bytesTotal, bytesTotal });
  if (root !== null) await removeEmptied(emptied, root);
  return { counts, notDestroyed, tookMs: performance.now() - beganAtMs };
}

const noneYet = (): Record<FileDestruction, number> => {
  const counts: Partial<Record<FileDestruction, number>> = {};
  for (const outcome of fileDestructions) counts[outcome] = 0;
  return counts as Record<FileDestruction, number>;
};

/** The folder of a file that is gone, and those around it up to the chosen one: as many as its name has. */
function noteEmptied(file: SourceFile, emptied: Map<string, FilePath>): void {
  let dir = dirOf(file.path);
  for (let depth = file.name.split('/').length - 1; depth > 0; depth--) {
    const key = Buffer.from(dir).toString('latin1');
    if (emptied.has(key)) return;
    emptied.set(key, dir);
    dir = dirOf(dir);
  }
}

/** Names of folders tell of people too. One in which anything is left can't be removed this way. */
async function removeEmptied(emptied: ReadonlyMap<string, FilePath>, root: string): Promise<void> {
  const deepestFirst = [...emptied.values()].sort((a, b) => b.length - a.length);
  for (const dir of deepestFirst) {
    if (!isSamePath(dir, root)) await rmdir(dir).catch(() => undefined);
  }
}
