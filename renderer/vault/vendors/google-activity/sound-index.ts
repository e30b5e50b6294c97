/**
 * Where a recording lies that an index names. First in the index's own folder; then in a folder of the same name elsewhere, as
 * when the parts of an export were unpacked side by side; then anywhere. Between two that fit it answers with none. Pure.
 */
import type { LinkStep } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import { stampMsOf } from './stamps.ts';

export interface FoundSound {
  readonly entry: ListedEntry;
  readonly step: LinkStep;
}

type ByKey = ReadonlyMap<string, readonly ListedEntry[]>;

export interface SoundIndex {
  readonly byName: (folder: string, base: string) => FoundSound | null;
  /** All recordings whose names state this second, by it. */
  readonly bySecond: ReadonlyMap<number, readonly ListedEntry[]>;
  readonly byMillisecond: ReadonlyMap<number, readonly ListedEntry[]>;
}

export function indexSounds(candidates: readonly ListedEntry[]): SoundIndex {
  const stamped = candidates.flatMap((entry) => {
    const ms = stampMsOf(entry.name);
    return ms === null ? [] : [{ entry, ms }];
  });
  const exact = groupBy(candidates, ({ name }) => baseNameOf(name));
  const repaired = groupBy(candidates, ({ name }) => repair(baseNameOf(name)));
  const byMillisecond = groupNumbers(stamped, ({ ms }) => ms);
  return {
    byMillisecond,
    bySecond: groupNumbers(stamped, ({ ms }) => Math.floor(ms / 1000)),
    byName: (folder, base) => {
      const named = nearest(exact, base, folder);
      if (named !== null) return { entry: named, step: 'exact-name' };
      const almost = nearest(repaired, repair(base), folder);
      if (almost !== null) return { entry: almost, step: 'repaired-name' };
      // A name that was cut, or lost its words: the moment in front of them is still whole.
      const ms = stampMsOf(base);
      const cut = ms === null ? null : nearestOf(byMillisecond.get(ms) ?? [], folder);
      return cut === null ? null : { entry: cut, step: 'repaired-name' };
    },
  };
}

const nearest = (groups: ByKey, key: string, folder: string): ListedEntry | null => nearestOf(groups.get(key) ?? [], folder);

/** The one in this folder, else the one in a folder of the same name, else the only one there is. */
function nearestOf(entries: readonly ListedEntry[], folder: string): ListedEntry | null {
  if (entries.length === 0) return null;
  const here = entries.filter(({ name }) => folderOf(name) === folder);
  const alike = here.length > 0 ? here : entries.filter(({ name }) => lastFolders(folderOf(name)) === lastFolders(folder));
  const [only, another] = alike.length > 0 ? alike : entries;
  return another === undefined ? (only ?? null) : null;
}

/** "My Activity/Assistant/", whatever lies above. */
const lastFolders = (folder: string): string => folder.split('/').slice(-3).join('/');

/** What copying and unpacking do to a name. */
const repair = (base: string): string =>
  stemOf(base)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/&(?:amp|#38);/g, '&')
    .replaceAll(/&(?:apos|#39|quot|#34);/g, '')
    .replace(/\s?\(\d{1,2}\)$/, '')
    .replaceAll(/['’"_\s]+/g, ' ')
    .trim();

function groupBy(entries: readonly ListedEntry[], keyOf: (entry: ListedEntry) => string): ByKey {
  const groups = new Map<string, ListedEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

interface Stamped {
  readonly entry: ListedEntry;
  readonly ms: number;
}

function groupNumbers(stamped: readonly Stamped[], keyOf: (one: Stamped) => number): ReadonlyMap<number, ListedEntry[]> {
  const groups = new Map<number, ListedEntry[]>();
  for (const one of stamped) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one.entry]);
    else group.push(one.entry);
  }
  return groups;
}
