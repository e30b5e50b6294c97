/** Joins memos with their files: by the path where it stands beside the database, else by the file's name. Two that tie get neither. Pure. */
import type { LinkStep } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import type { Memo } from './memos.ts';

export interface LinkedMemos {
  /** By the sound's index. */
  readonly linked: ReadonlyMap<number, LinkedMemo>;
  /** Memos whose file isn't here: still in iCloud, or left out of the copy. */
  readonly missing: readonly { readonly memo: Memo; readonly fileName: string | null }[];
  /** Memos of which nobody can say which file is theirs. */
  readonly tied: readonly Memo[];
}

interface LinkedMemo {
  readonly memo: Memo;
  readonly linkedBy: LinkStep;
}

export function linkMemos(memos: readonly Memo[], sounds: readonly ListedEntry[]): LinkedMemos {
  const byPath = new Map(sounds.map((sound) => [sound.name, sound]));
  const byName = new Map<string, ListedEntry[]>();
  for (const sound of sounds) addTo(byName, baseNameOf(sound.name), sound);

  const claims = new Map<number, LinkedMemo[]>();
  const missing = new Map<string, { readonly memo: Memo; readonly fileName: string | null }>();
  const tied: Memo[] = [];
  for (const memo of memos) {
    const fileName = memo.path === null ? null : baseNameOf(memo.path.replaceAll('\\', '/'));
    const found = fileName === null ? null : soundOf(memo, fileName, byPath, byName);
    if (found !== null) addTo(claims, found.sound.index, { memo, linkedBy: found.linkedBy });
    else if (fileName !== null && byName.has(fileName)) tied.push(memo);
    // The older database repeats what the newer one has: one line for both.
    else missing.set(fileName ?? `${memo.source.index}#${memo.place}`, { memo, fileName });
  }
  const linked = new Map<number, LinkedMemo>();
  for (const [index, [first, ...others]] of claims) {
    if (first === undefined) continue;
    // A row of the other database is the same memo again; two rows of one database are two.
    if (others.every(({ memo }) => memo.source.index !== first.memo.source.index)) linked.set(index, first);
    else tied.push(first.memo, ...others.map(({ memo }) => memo));
  }
  return { linked, missing: [...missing.values()], tied };
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function soundOf(
  { path, source }: Memo,
  fileName: string,
  byPath: ReadonlyMap<string, ListedEntry>,
  byName: ReadonlyMap<string, readonly ListedEntry[]>,
): { readonly sound: ListedEntry; readonly linkedBy: LinkStep } | null {
  const beside = byPath.get(folderOf(source.name) + (path ?? '')) ?? byPath.get(folderOf(source.name) + fileName);
  if (beside !== undefined) return { sound: beside, linkedBy: 'exact-path' };
  const [sound, ...others] = byName.get(fileName) ?? [];
  return sound !== undefined && others.length === 0 ? { sound, linkedBy: 'exact-name' } : null;
}
