import type { TagId } from './id.ts';

/** Hues of the eight tag colours, degrees in OKLCH (design tokens). */
export const tagHues = [20, 65, 110, 155, 205, 250, 290, 320] as const;

export interface Tag {
  readonly id: TagId;
  /** `/` makes levels: "family/phone". */
  readonly name: string;
  readonly hue: (typeof tagHues)[number];
}
