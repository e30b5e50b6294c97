/**
 * Which tags a query means: `family` is the tag of that name wherever it stands in a path, with all beneath it. Where there is
 * no such tag, those that begin like it, so that the list follows while somebody types. Pure; vault worker.
 */
import type { TagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';

export interface WantedTag {
  readonly path: string;
  /** Nothing but a tag of exactly this name. */
  readonly isExact: boolean;
}

export function findTags({ path, isExact }: WantedTag, tags: Iterable<Tag>): ReadonlySet<TagId> {
  const wanted = pathOf(path);
  const exact = new Set<TagId>();
  const alike = new Set<TagId>();
  for (const { id, name } of tags) {
    const levels = pathOf(name);
    if (holds(levels, wanted, (level, last) => level === last)) exact.add(id);
    else if (!isExact && holds(levels, wanted, (level, last) => level.startsWith(last))) alike.add(id);
  }
  return exact.size > 0 ? exact : alike;
}

const pathOf = (name: string): readonly string[] =>
  name
    .split('/')
    .map((level) => foldForSearch(level).trim())
    .filter((level) => level !== '');

/** Whether the levels stand side by side in it; the last one as `isLast` says. */
function holds(levels: readonly string[], wanted: readonly string[], isLast: (level: string, last: string) => boolean): boolean {
  const end = wanted.length - 1;
  for (let start = 0; start + end < levels.length; start++) {
    const fits = wanted.every((level, index) => {
      const here = levels[start + index] ?? '';
      return index === end ? isLast(here, level) : here === level;
    });
    if (fits) return true;
  }
  return false;
}
