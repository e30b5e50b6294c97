/**
 * The other parts of a set, looked for by name in the folder of the one that was chosen. Main process. Nothing is opened, and what
 * is found is only offered.
 */
import { opendir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { completeSet } from './set-parts.ts';
import { lookAtSource, type SourceFile } from './source-file.ts';

/** Names that are looked at beside the chosen ones. A folder with more is looked through so far. */
const mostNames = 20_000;

export interface FoundParts {
  /** The whole set in its order, the chosen ones among them. */
  readonly files: readonly SourceFile[];
  /** Of them, those that weren't chosen. */
  readonly beside: readonly SourceFile[];
  readonly missing: readonly number[];
  readonly isInPieces: boolean;
}

/** null: the names tell of no set. */
export async function findParts(chosen: readonly SourceFile[]): Promise<FoundParts | null> {
  const [first] = chosen;
  if (first === undefined || typeof first.path !== 'string') return null;
  const chosenNames = chosen.map(({ name }) => name);
  const dir = dirname(first.path);
  const names = await namesIn(dir, new Set(chosenNames));
  const wanted = completeSet(chosenNames, names)?.parts.filter((index) => index >= chosen.length) ?? [];
  // A folder of that name, one that mustn't be read: then the part isn't there.
  const looks = wanted.map((index) => lookAtSource(join(dir, names[index - chosen.length] ?? '')).catch(() => null));
  const beside = (await Promise.all(looks)).filter((file) => file !== null);
  const set = completeSet(
    chosenNames,
    beside.map(({ name }) => name),
  );
  if (set === null) return null;
  const { parts, missing, isInPieces } = set;
  return { files: parts.flatMap((index) => [...chosen, ...beside][index] ?? []), beside, missing, isInPieces };
}

async function namesIn(dir: string, apart: ReadonlySet<string>): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(dir)) {
      if (!apart.has(name)) names.push(name);
      if (names.length >= mostNames) break;
    }
  } catch {
    // A folder that may not be listed: then nothing lies beside.
  }
  return names;
}
