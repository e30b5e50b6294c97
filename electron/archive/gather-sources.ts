/**
 * Paths that the user chose, looked at and put together: folders, sets of parts, loose files. Main process. What is a file and what
 * a folder is decided here; nothing is opened.
 */
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure, type FailureData, toFailureData } from '../../shared/failure.ts';
import type { ChosenSource, LeftOutOfFolder } from '../../shared/seams/ipc-contract.ts';
import { arrangeFiles } from './arrange-files.ts';
import { fileFailure } from './file-failure.ts';
import { type FoundParts, findParts } from './find-parts.ts';
import { folderBounds, listFolder } from './list-folder.ts';
import { lookAtSource, type SourceFile } from './source-file.ts';

export interface GatheredSource {
  readonly kind: ChosenSource['kind'];
  readonly fileName: string;
  readonly files: readonly SourceFile[];
  /** Of a folder: where its names begin. */
  readonly root: string | null;
  readonly leftOut: LeftOutOfFolder | null;
  /** The set that it belongs to, with what lies beside it. */
  readonly set: FoundParts | null;
}

export interface Gathered {
  readonly sources: readonly GatheredSource[];
  /** One for each path that is nothing to be read from. */
  readonly failures: readonly FailureData[];
}

/** `onListed` is told how many entries of a folder have been seen. */
export async function gatherSources(paths: readonly string[], onListed?: (entryCount: number) => void): Promise<Gathered> {
  const folders: GatheredSource[] = [];
  const files: SourceFile[] = [];
  const failures: FailureData[] = [];
  for (const path of new Set(paths)) {
    try {
      if (await isFolder(path)) folders.push(await gatherFolder(path, onListed));
      else files.push(await lookAtSource(path));
    } catch (thrown) {
      failures.push(toFailureData(thrown));
    }
  }
  const arranged = await Promise.all(
    arrangeFiles(files).map(async (group) => ({
      ...group,
      fileName: nameOfFiles(group.files),
      root: null,
      leftOut: null,
      set: group.kind === 'files' ? null : await findParts(group.files),
    })),
  );
  return { sources: [...arranged, ...folders], failures };
}

/** One file alone, as it is: the sample, a copy that was found. */
export const gatherFile = (file: SourceFile): GatheredSource => ({
  kind: 'file',
  fileName: file.name,
  files: [file],
  root: null,
  leftOut: null,
  set: null,
});

export const nameOfFiles = (files: readonly SourceFile[]): string => {
  const name = files[0]?.name ?? '';
  return files.length > 1 ? `${name} +${files.length - 1}` : name;
};

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    (thrown: unknown) => {
      throw fileFailure(thrown);
    },
  );
}

async function gatherFolder(path: string, onListed?: (entryCount: number) => void): Promise<GatheredSource> {
  // A link that was chosen itself is meant; from its target on none is followed.
  const root = await realpath(path);
  const { files, leftOut } = await listFolder(root, folderBounds, onListed);
  if (files.length === 0) throw new Failure('archive/empty');
  return { kind: 'folder', fileName: basename(path), files, root, leftOut, set: null };
}
