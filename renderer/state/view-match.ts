/** Which saved view it is that the list shows. Pure. */
import type { Arrangement } from '../../shared/model/arrangement.ts';
import { everything, type RecordingQuery, type SavedView } from '../../shared/seams/vault-protocol.ts';

export interface Shown {
  readonly query: RecordingQuery;
  readonly arrangement: Arrangement;
}

/** A part that a query doesn't have is one that it doesn't ask for. */
export function isSameQuery(a: RecordingQuery, b: RecordingQuery): boolean {
  const [whole, other] = [
    { ...everything, ...a, text: a.text.trim() },
    { ...everything, ...b, text: b.text.trim() },
  ];
  return (Object.keys(whole) as (keyof RecordingQuery)[]).every((part) => (whole[part] ?? null) === (other[part] ?? null));
}

export function showsTheSame(view: Shown, shown: Shown): boolean {
  const { groupBy, sortBy, isDescending } = shown.arrangement;
  const { arrangement } = view;
  const isSameArrangement =
    arrangement.groupBy === groupBy && arrangement.sortBy === sortBy && arrangement.isDescending === isDescending;
  return isSameArrangement && isSameQuery(view.query, shown.query);
}

/** The views that the app comes with ask for a verdict, for what has no sound, or for nothing. */
export function isBuiltIn({ verdict: _verdict, isWithoutSound: _isWithoutSound, ...rest }: RecordingQuery): boolean {
  return isSameQuery({ ...everything, ...rest }, everything);
}

/**
 * The view that is open when something else is shown: the one that shows just this; else the one of before, narrowed or sorted
 * otherwise since; none when what is shown is a view of the app's own.
 */
export function viewAfter(opened: SavedView | null, views: readonly SavedView[], shown: Shown): SavedView | null {
  if (opened !== null && showsTheSame(opened, shown)) return opened;
  const same = views.find((view) => showsTheSame(view, shown));
  if (same !== undefined) return same;
  const isResorted = opened !== null && isSameQuery(opened.query, shown.query);
  return isBuiltIn(shown.query) && !isResorted ? null : opened;
}
