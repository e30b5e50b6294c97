/**
 * Which files are parts of one set, by their names alone. Main process, pure. The four ways in which archives are handed out in parts:
 *
 *   takeout-20230506T101112Z-001.zip, -002.zip (also .tgz, also …Z-1-001)      Google Takeout
 *   facebook-pat-2023-05-06-AbC123.zip, …-2.zip (also instagram-…)              Meta
 *   name.z01, name.z02, name.zip                                                a ZIP split by Info-ZIP or WinZip: the .zip is the last
 *   name.zip.001, name.zip.002 (also .tgz, .tar, .tar.gz)                       any file, cut into slices
 *
 * `… (1).zip` is a browser's second copy of the same part, not another part. Names are compared without regard to case.
 */

export interface PartSet {
  /** Indices into the names, in the order in which the parts belong. */
  readonly parts: readonly number[];
  /** Numbers between 1 and the highest seen that aren't there. */
  readonly missing: readonly number[];
  /** Of a split ZIP: its last part, the .zip, isn't there. How many parts there are can't be told then. */
  readonly isLastMissing: boolean;
}

interface Place {
  readonly set: string;
  readonly number: number;
}
const lastNumber = Number.POSITIVE_INFINITY;

type Family = (name: string) => Place | null;

const numbered =
  (family: string, pattern: RegExp): Family =>
  (name) => {
    const [, before, number, after] = pattern.exec(name) ?? [];
    return before === undefined ? null : { set: `${family}\n${before}\n${after ?? ''}`, number: Number(number ?? 1) };
  };

/** A ZIP that is nobody's part fits here too: it becomes one only beside a .z01. */
const splitZip: Family = (name) => {
  const [, stem = '', ending = '', number] = /^(.+)\.(z(\d{2,3})|zip)$/.exec(name) ?? [];
  if (stem === '') return null;
  return { set: `split\n${stem}`, number: ending === 'zip' ? lastNumber : Number(number) };
};

const families: readonly Family[] = [
  splitZip,
  numbered('slices', /^(.+\.(?:zip|tgz|tar|tar\.gz))\.(\d{3})$/),
  numbered('takeout', /^(takeout-\d{8}t\d{6}z(?:-\d{1,3})?)-(\d{3,4})\.(zip|tgz)$/),
  numbered('meta', /^((?:facebook|instagram)-.+-\d{4}-\d{2}-\d{2}-[a-z0-9]+?)(?:-(\d{1,3}))?\.(zip)$/),
];

/** The sets among these names; a name is in one set at most, and of two with the same number the first counts. */
export function setsAmong(names: readonly string[]): readonly PartSet[] {
  const found: PartSet[] = [];
  const taken = new Set<number>();
  for (const family of families) {
    const sets = new Map<string, Map<number, number>>();
    for (const [index, name] of names.entries()) {
      const place = taken.has(index) ? null : family(name.normalize('NFC').toLowerCase());
      if (place === null || place.number === 0) continue;
      const members = sets.get(place.set) ?? new Map<number, number>();
      sets.set(place.set, members);
      if (!members.has(place.number)) members.set(place.number, index);
    }
    for (const members of sets.values()) {
      if (isAlone(members, family)) continue;
      for (const index of members.values()) taken.add(index);
      found.push(inOrder(members, family === splitZip));
    }
  }
  return found;
}

/** Complete by itself, as far as its name tells: a ZIP with nothing beside it, the first of a set that has no other. */
const isAlone = (members: ReadonlyMap<number, number>, family: Family): boolean =>
  members.size === 1 && members.has(family === splitZip ? lastNumber : 1);

function inOrder(members: ReadonlyMap<number, number>, hasLast: boolean): PartSet {
  const numbers = [...members.keys()].sort((a, b) => a - b);
  const highest = numbers.findLast(Number.isFinite) ?? 0;
  const missing = Array.from({ length: highest }, (_, at) => at + 1).filter((number) => !members.has(number));
  return {
    parts: numbers.map((number) => members.get(number) ?? -1),
    missing,
    isLastMissing: hasLast && !members.has(lastNumber),
  };
}

/** The set that the chosen ones belong to, with what lies beside them: indices into both lists one behind the other. */
export function completeSet(chosen: readonly string[], beside: readonly string[]): PartSet | null {
  const sets = setsAmong([...chosen, ...beside]);
  return sets.find(({ parts }) => parts.some((index) => index < chosen.length)) ?? null;
}
