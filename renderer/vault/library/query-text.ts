/** The text of a query, ready to be asked of recordings and of lines without one. Vault worker; valid until the next commit. */
import type { ImportedArchive, UnlinkedLine } from '../../../shared/model/archive.ts';
import type { TagId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { nearestWord } from '../../../shared/search/nearest-word.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { QueryNode, QueryProblem } from '../../../shared/search/query-tree.ts';
import type { Library } from './library.ts';
import { findTags } from '../search/find-tags.ts';
import { fitsLine } from '../search/fits-line.ts';
import type { Marks } from '../search/marks.ts';
import { matchQuery } from '../search/match-query.ts';

export interface QueryText {
  /** null: everything fits. */
  readonly fitting: Marks | null;
  readonly fitsLine: (line: UnlinkedLine, folded: string) => boolean;
  /** What the page can't know by reading the text itself. */
  readonly problems: readonly QueryProblem[];
}

export function readQueryText(text: string, library: Library): QueryText {
  const { root } = parseQuery(text);
  const names = new Map(library.archives().map(({ id, fileName }) => [id, fileName]));
  const archiveName = (id: ImportedArchive['id']) => names.get(id) ?? '';
  const tags = library.tags();
  return {
    fitting: root === null ? null : matchQuery(root, library.searched(archiveName)),
    fitsLine: (line, folded) =>
      root === null ||
      fitsLine(root, { line, folded, dayMs: library.dayMsOf(line.time), archiveName: archiveName(line.archiveId) }),
    problems: root === null ? [] : unknownTags(root, tags),
  };
}

function unknownTags(node: QueryNode, tags: ReadonlyMap<TagId, Tag>): readonly QueryProblem[] {
  if (node.kind === 'not') return unknownTags(node.node, tags);
  if (node.kind !== 'term') return node.nodes.flatMap((one) => unknownTags(one, tags));
  const { term, place } = node;
  if (term.kind !== 'tag' || findTags(term, tags.values()).size > 0) return [];
  const near = nearestWord(
    term.path,
    [...tags.values()].map(({ name }) => name),
  );
  const proposal = near === null ? null : `tag:${/[\s()]/.test(near) ? `"${near}"` : near}`;
  return [{ kind: 'unknown-tag', field: 'tag', word: term.path, proposal, ...place }];
}
