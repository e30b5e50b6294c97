/**
 * Which files belong together as the parts of one archive, told from their names alone. Pure. Main offers what lies beside a
 * picked part by it, the vault worker joins what came; what a part really is, its bytes say.
 */

/** `set`: archives that each stand for themselves and share one tree. `disks`, `slices`: one archive cut into pieces. */
export type PartKind = 'set' | 'disks' | 'slices';

export interface ArchivePart {
  readonly kind: PartKind;
  /** The same for all parts of one archive, and for nothing else in the same folder. */
  readonly group: string;
  /** From 1. null: the last one, whatever its number. */
  readonly number: number | null;
  /** The name may follow a scheme that counts from 1 without a gap (see `areCounted`). */
  readonly isCounted: boolean;
}

/** Files that are read as one, in the order in which their bytes follow each other. */
export interface PartGroup {
  readonly kind: PartKind | 'single';
  /** Places in the list that was asked about. */
  readonly members: readonly number[];
  /** Numbers between the ones there are, and before them; that of the last one of `disks` when it isn't there. */
  readonly missing: readonly number[];
}

/** `name.z01` … `name.z99`, with `name.zip` as the last one. */
const disk = /^(.+)\.z(\d{2,3})$/i;
/** `name.zip.001`: cut by size, by any program. */
const slice = /^(.+\.(?:zip|tar|tgz|tar\.gz))\.(\d{3})$/i;
/** `takeout-20240101T000000Z-001.zip`. Without zeros in front a number says little: only an unbroken row from 1 counts then. */
const member = /^(.*?[-_. ](?:part)?)(\d{1,3})(\.(?:zip|tar|tgz|tar\.gz))$/i;
const padded = 3;
const leastWithoutZeros = 100;
/** `facebook-pat-2023-05-06-AbC123.zip` and, from the second on, `…-2.zip`. */
const metaMember = /^((?:facebook|instagram)-.+-\d{4}-\d{2}-\d{2}-[a-z0-9]+?)(?:-(\d{1,3}))?(\.zip)$/i;

/** null: nothing in the name says that there is more than this one file. A `.zip` may all the same be the last of `disks`. */
export function partOf(name: string): ArchivePart | null {
  const asDisk = disk.exec(name);
  if (asDisk !== null) return part('disks', asDisk[1], asDisk[2]);
  const asSlice = slice.exec(name);
  if (asSlice !== null) return part('slices', asSlice[1], asSlice[2]);
  const asMeta = metaMember.exec(name);
  if (asMeta !== null) return part('set', `${asMeta[1]}-*${asMeta[3]}`, asMeta[2] ?? '1');
  const asMember = member.exec(name);
  if (asMember === null) return null;
  return part('set', `${asMember[1]}*${asMember[3]}`, asMember[2], asMember[2]?.length === padded);
}

/** The last one of `disks`, which is a plain `.zip` to look at. */
export function lastDiskOf(name: string): ArchivePart | null {
  return /\.zip$/i.test(name)
    ? { kind: 'disks', group: groupName('disks', name.slice(0, -4)), number: null, isCounted: true }
    : null;
}

/** Every name is in one group; groups stand where their first member stood. Names of one folder. */
export function groupParts(names: readonly string[]): readonly PartGroup[] {
  const parts = names.map(partOf);
  const disks = new Set(parts.flatMap((one) => (one?.kind === 'disks' ? [one.group] : [])));
  const groups = new Map<string, { readonly part: ArchivePart | null; readonly place: number }[]>();
  for (const [place, name] of names.entries()) {
    const last = lastDiskOf(name);
    const own = last !== null && disks.has(last.group) ? last : (parts[place] ?? null);
    const key = own === null ? `single:${place}` : own.group;
    groups.set(key, [...(groups.get(key) ?? []), { part: own, place }]);
  }
  return [...groups.values()].flatMap((members) => {
    const kind = members[0]?.part?.kind;
    const group = kind === undefined ? null : joined(kind, members);
    return group === null ? members.map(({ place }): PartGroup => ({ kind: 'single', members: [place], missing: [] })) : [group];
  });
}

/**
 * Parts of one scheme that counts from 1 without a gap: a gap is a part that isn't there. From 100 on three digits have no zeros in
 * front, so that nothing says of `memos-567.zip` and `memos-568.zip` alone that there were 566 before.
 */
export const areCounted = (parts: readonly ArchivePart[]): boolean =>
  parts.every(({ isCounted }) => isCounted) &&
  parts.some(({ kind, number }) => kind !== 'set' || (number ?? 1) < leastWithoutZeros);

/** null: they only look alike. */
function joined(
  kind: PartKind,
  members: readonly { readonly part: ArchivePart | null; readonly place: number }[],
): PartGroup | null {
  const order = (number: number | null | undefined) => number ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...members].sort((a, b) => order(a.part?.number) - order(b.part?.number));
  const numbers = inOrder.flatMap(({ part: own }) => own?.number ?? []);
  if (new Set(numbers).size !== numbers.length) return null;
  const highest = Math.max(0, ...numbers);
  const missing = Array.from({ length: highest }, (_, n) => n + 1).filter((number) => !numbers.includes(number));
  if (kind === 'set' && members.length === 1) return null;
  if (missing.length > 0 && !areCounted(members.flatMap(({ part: own }) => own ?? []))) return null;
  if (kind === 'disks' && numbers.length === inOrder.length) missing.push(highest + 1);
  return { kind, members: inOrder.map(({ place }) => place), missing };
}

const part = (kind: PartKind, stem = '', number = '', isCounted = true): ArchivePart => ({
  kind,
  isCounted,
  group: groupName(kind, stem),
  number: Number(number),
});
const groupName = (kind: PartKind, stem: string): string => `${kind}:${stem.normalize('NFC').toLowerCase()}`;
