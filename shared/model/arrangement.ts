/** How the list of recordings stands: in which groups, sorted by what. Pure; nothing in it is private. */
import * as v from 'valibot';

export const groupings = ['day', 'device', 'person', 'archive', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** `name` is the file's own name, without its folders. */
export const sortings = ['time', 'length', 'person', 'device', 'name'] as const;
export type Sorting = (typeof sortings)[number];

export interface Arrangement {
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
  /** Newest, longest, or last of the alphabet first. What is unknown is last either way. */
  readonly isDescending: boolean;
}

export const arrangementSchema = v.strictObject({
  groupBy: v.picklist(groupings),
  sortBy: v.picklist(sortings),
  isDescending: v.boolean(),
});

export const oldestFirst: Arrangement = { groupBy: 'day', sortBy: 'time', isDescending: false };
export const newestFirst: Arrangement = { ...oldestFirst, isDescending: true };
