import type { TagId } from './id.ts';

/** Hues of the eight tag colours, degrees in OKLCH (design tokens). */
export const tagHues = [20, 65, 110, 155, 205, 250, 290, 320] as const;
export type TagHue = (typeof tagHues)[number];

export interface Tag {
  readonly id: TagId;
  /** `/` makes levels: "family/phone". */
  readonly name: string;
  readonly hue: TagHue;
  /** The letter or digit that chooses it in the tag picker, in lower case. No two tags have the same. */
  readonly key?: string;
}

/** The levels of a name: "family/phone" has two. */
export const tagLevels = (name: string): readonly string[] => name.split('/');

/** Whether a tag is this one or below it. Case doesn't count, as nowhere in names of tags. */
export const isInBranch = (name: string, branch: string): boolean =>
  name.toLowerCase() === branch.toLowerCase() || name.toLowerCase().startsWith(`${branch.toLowerCase()}/`);

export const isSameTagName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `/` makes levels: each trimmed, inner space single, empty ones dropped. NFC. */
export function tidyTagName(name: string): string {
  return name
    .normalize('NFC')
    .split('/')
    .map((level) => level.trim().replaceAll(/\s+/g, ' '))
    .filter((level) => level !== '')
    .join('/');
}
export const mostTagLength = 100;

/** A letter or digit as the key of a tag; null for anything else. */
export function tidyTagKey(typed: string): string | null {
  const key = typed.normalize('NFC').trim().toLowerCase();
  return /^[\p{L}\p{N}]$/u.test(key) ? key : null;
}
