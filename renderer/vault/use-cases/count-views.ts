/** How much each saved view shows. A pass over all recordings for each, with a breath between them. Vault worker. */
import type { CountedView, RecordingQuery } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { Library } from '../library/library.ts';
import { fittingAll, partTests } from '../library/query-parts.ts';
import { readQueryText } from '../library/query-text.ts';
import { countOf } from '../search/marks.ts';
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
  const text = readQueryText(query.text, library);
  if (query.isWithoutSound === true) return unlinkedLines(library, query, text).unlinkedTotal;
  const { length, everyone } = library.columns();
  const tests = partTests(library, query);
  if (tests.length === 0 && text.fitting === null) return length;
  return countOf(fittingAll(text.fitting ?? everyone, tests));
}
