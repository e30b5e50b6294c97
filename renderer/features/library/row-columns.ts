/** Which cells a row has, and how wide: widths are tokens of recording-row.css, so that the window's width decides there. Pure. */
import type { Grouping } from '../../../shared/model/arrangement.ts';
import type { ListColumn } from '../../../shared/seams/ipc-contract.ts';

export interface RowColumns {
  readonly shows: ReadonlySet<ListColumn>;
  /** No head says the day: the row does. */
  readonly isDated: boolean;
  readonly template: string;
}

export function rowColumns(columns: readonly ListColumn[], groupBy: Grouping): RowColumns {
  const shows = new Set(columns);
  const isDated = groupBy !== 'day';
  const widths = [
    'var(--rec-verdict)',
    isDated ? 'var(--rec-moment)' : 'var(--rec-time)',
    shows.has('person') || shows.has('device') ? 'var(--rec-who)' : null,
    shows.has('archive') ? 'var(--rec-name)' : null,
    shows.has('file') ? 'var(--rec-name)' : null,
    // What stands after the words is as wide as it is in each row: what should line up stands before them.
    'minmax(0, 1fr)',
    shows.has('tags') || shows.has('flags') ? 'auto' : null,
    shows.has('length') ? 'var(--rec-length)' : null,
  ];
  return { shows, isDated, template: widths.filter((width) => width !== null).join(' ') };
}
