/**
 * What stands on which line of the list: a head before each group, if there are groups, rows, and beneath the hits the lines of text that have
 * no recording. Pure. Lines are counted from 0; heads are looked up by halving, so that 100,000 rows cost nothing.
 */
import type { RecordingList } from '../../../shared/seams/vault-protocol.ts';

type Groups = RecordingList['groups'];

export type ListLine =
  | { readonly kind: 'head'; readonly group: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'unlinked-head' }
  | { readonly kind: 'unlinked'; readonly index: number };

export interface ListLayout {
  readonly groups: Groups;
  readonly rows: number;
  readonly unlinked: number;
}

export const layoutOf = (list: RecordingList): ListLayout => ({
  groups: list.groups,
  rows: list.ids.length,
  unlinked: list.unlinked.length,
});

export const lineCount = (layout: ListLayout): number =>
  layout.rows + layout.groups.length + (layout.unlinked > 0 ? layout.unlinked + 1 : 0);

export function lineAt(layout: ListLayout, line: number): ListLine {
  const ofRecordings = layout.rows + layout.groups.length;
  if (line >= ofRecordings)
    return line === ofRecordings ? { kind: 'unlinked-head' } : { kind: 'unlinked', index: line - ofRecordings - 1 };
  if (layout.groups.length === 0) return { kind: 'row', row: line };
  const group = groupOfLine(layout.groups, line);
  const head = headLine(layout.groups, group);
  return line === head ? { kind: 'head', group } : { kind: 'row', row: line - group - 1 };
}

/** The line of a row: its place and one head for each group up to its own. */
export function lineOfRow(layout: ListLayout, row: number): number {
  if (layout.groups.length === 0) return row;
  let low = 0;
  let high = layout.groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.groups[middle]?.start ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return row + low + 1;
}

/** The last head at or above a line: the one that stays on top while its rows scroll. -1 where there are no groups. */
export function headAbove(layout: ListLayout, line: number): number {
  const ofRecordings = layout.rows + layout.groups.length;
  if (line >= ofRecordings && layout.unlinked > 0) return ofRecordings;
  return layout.groups.length === 0 ? -1 : headLine(layout.groups, groupOfLine(layout.groups, line));
}

const headLine = (groups: Groups, group: number): number => (groups[group]?.start ?? 0) + Math.max(0, group);

function groupOfLine(groups: Groups, line: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (headLine(groups, middle) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
