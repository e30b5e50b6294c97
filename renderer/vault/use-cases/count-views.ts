/** How much each saved view shows. A pass over all recordings for each, with a breath between them. Vault worker. */
import type { CountedView, RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { Library } from '../library/library.ts';
import { fitsAll, partTests } from '../library/query-parts.ts';
import { wordsTest } from '../library/words-test.ts';
import { foldQuery } from '../search/fold-text.ts';
import { breathing } from './breathing.ts';
import { unlinkedLines } from './list-recordings.ts';

export async function countViews(desk: Desk): Promise<readonly CountedView[]> {
  const breathe = breathing(desk.leaving.signal);
  const counted: CountedView[] = [];
  for (const view of desk.vault.documents.views) {
    await breathe();
    counted.push({ view, count: countMatches(desk.library, view.query) });
  }
  return counted;
}

export function countMatches(library: Library, query: RecordingQuery): number {
  if (query.isWithoutSound === true) return unlinkedLines(library, query, foldQuery(query.text)).unlinkedTotal;
  const { length, ids } = library.columns();
  const tests = partTests(library, query);
  const hasWords = wordsTest(library, query.text);
  if (tests.length === 0 && hasWords === null) return length;
  let count = 0;
  for (let position = 0; position < length; position++) {
    if (fitsAll(ids[position] as number, tests) && (hasWords === null || hasWords(position))) count++;
  }
  return count;
}
