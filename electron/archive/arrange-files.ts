/**
 * Files that were picked, dropped or named together, as sources: parts of a set are one, loose files with sound among them are one,
 * every other file is one of its own. Main process, pure.
 */
import type { ChosenSource } from '../../shared/seams/ipc-contract.ts';
import { looksLikeArchive, looksLikeSound } from './offered-extensions.ts';
import { groupParts } from '../../shared/model/archive-parts.ts';
import type { SourceFile } from './source-file.ts';

export interface ArrangedFiles {
  readonly kind: Exclude<ChosenSource['kind'], 'folder'>;
  /** In the order in which they are laid out. */
  readonly files: readonly SourceFile[];
}

/** In the order in which the first file of each was given. */
export function arrangeFiles(files: readonly SourceFile[]): readonly ArrangedFiles[] {
  const sets = groupParts(files.map(({ name }) => name)).filter(({ kind, members }) => kind !== 'single' && members.length > 1);
  const inSets = new Set(sets.flatMap(({ members }) => members));
  const groups: (readonly number[])[] = sets.map(({ members }) => members);
  const isLoose = (index: number): boolean => !inSets.has(index) && !looksLikeArchive(files[index]?.name ?? '');
  const loose = [...files.keys()].filter(isLoose);
  // What came along with the sound (a list, a chat's text) belongs to it.
  const areTogether = loose.length > 1 && loose.some((index) => looksLikeSound(files[index]?.name ?? ''));
  const together = new Set(areTogether ? loose : []);
  if (areTogether) groups.push(loose);
  for (const index of files.keys()) if (!inSets.has(index) && !together.has(index)) groups.push([index]);
  groups.sort((a, b) => Math.min(...a) - Math.min(...b));
  return groups.map((indices) => ({ kind: kindOf(indices, inSets), files: filesOf(indices, files) }));
}

function kindOf(indices: readonly number[], inSets: ReadonlySet<number>): ArrangedFiles['kind'] {
  if (inSets.has(indices[0] ?? -1)) return 'parts';
  return indices.length > 1 ? 'files' : 'file';
}

/** From several folders two may have one name: the later ones are told apart by a folder of a number. */
function filesOf(indices: readonly number[], all: readonly SourceFile[]): readonly SourceFile[] {
  const seen = new Map<string, number>();
  const files: SourceFile[] = [];
  for (const index of indices) {
    const file = all[index];
    if (file === undefined) continue;
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    files.push(count === 1 ? file : { ...file, name: `${count}/${file.name}` });
  }
  return files;
}
