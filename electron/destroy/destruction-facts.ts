/** What to know before the files of a source are destroyed: where they lie, and which can't be touched as they are. Main process. */
import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import type { DestructionFacts } from '../../shared/model/source-destruction.ts';
import { isAsChosen, type SourceFile } from '../archive/source-file.ts';
import { machineFacts } from '../machine-facts.ts';
import { syncedBy } from '../synced-folders.ts';
import { dirOf } from './file-path.ts';

/** Asked for side by side. */
const batchSize = 32;

export async function destructionFacts(files: readonly SourceFile[], isBinSearched: boolean): Promise<DestructionFacts> {
  const [first] = files;
  const machine = await machineFacts(first === undefined ? '/' : dirOf(first.path).toString());
  const counts = { hardLinkedCount: 0, readOnlyCount: 0, changedCount: 0 };
  for (let from = 0; from < files.length; from += batchSize) {
    await Promise.all(files.slice(from, from + batchSize).map((file) => count(file, counts)));
  }
  return {
    ...machine,
    syncedBy: machine.syncedBy ?? files.map(({ path }) => syncedBy(path.toString())).find((maker) => maker !== null) ?? null,
    fileCount: files.length,
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    ...counts,
    isBinSearched,
  };
}

type Counts = { hardLinkedCount: number; readOnlyCount: number; changedCount: number };

async function count(file: SourceFile, counts: Counts): Promise<void> {
  const facts = await lstat(file.path).catch(() => null);
  if (facts === null || !facts.isFile() || !isAsChosen(file, facts)) {
    counts.changedCount++;
    return;
  }
  if (facts.nlink > 1) counts.hardLinkedCount++;
  const isWritable = await access(file.path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) counts.readOnlyCount++;
}
