/**
 * What a query asks besides words, part by part: the list wants all of them to hold, the facets want to know which one alone
 * doesn't. Pure; vault worker.
 */
import type { TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { RecordingQuery } from '../../../shared/seams/vault-protocol.ts';

export const queryParts = ['verdict', 'device', 'person', 'tag', 'archive', 'flag'] as const;
export type QueryPart = (typeof queryParts)[number];

export interface PartTest {
  readonly part: QueryPart;
  readonly fits: (recording: Recording) => boolean;
}

/** A test for each part that the query has. */
export function partTests(query: RecordingQuery, tags: ReadonlyMap<TagId, Tag>): readonly PartTest[] {
  const { verdict, device, tagId, archiveId, person = null, flag = null } = query;
  const tests: PartTest[] = [];
  if (verdict !== null) tests.push({ part: 'verdict', fits: (recording) => recording.verdict === verdict });
  if (device !== null) tests.push({ part: 'device', fits: (recording) => recording.device === device });
  if (person !== null) tests.push({ part: 'person', fits: (recording) => recording.person === person });
  if (archiveId !== null) tests.push({ part: 'archive', fits: (recording) => recording.archiveId === archiveId });
  if (flag !== null) tests.push({ part: 'flag', fits: ({ flags }) => flags.includes(flag) });
  if (tagId !== null) {
    const wanted = tagsUnder(tagId, tags);
    tests.push({ part: 'tag', fits: (recording) => recording.tags.some((id) => wanted.has(id)) });
  }
  return tests;
}

export const fitsAll = (recording: Recording, tests: readonly PartTest[]): boolean => tests.every(({ fits }) => fits(recording));

/** The tag and those beneath it: who asks for "family" also means "family/phone". */
export function tagsUnder(id: TagId, tags: ReadonlyMap<TagId, Tag>): ReadonlySet<TagId> {
  const above = tags.get(id);
  const under = new Set([id]);
  if (above === undefined) return under;
  const start = `${above.name.toLowerCase()}/`;
  for (const { id: other, name } of tags.values()) if (name.toLowerCase().startsWith(start)) under.add(other);
  return under;
}
