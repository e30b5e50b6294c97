/** Moving one tag among the others. Pure. */
import type { Tag } from '../../../shared/model/tag.ts';

export interface CountedTag {
  readonly tag: Tag;
  /** Recordings that carry it. */
  readonly count: number;
}

/** The ids with this one a place further; null when there is no place in that direction. */
export function movedTag<Id extends number>(ids: readonly Id[], id: Id, by: 1 | -1): readonly Id[] | null {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
