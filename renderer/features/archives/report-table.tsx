/** Every entry that isn't simply in, with why, in the order of a column. Long reports are cut to windows, so that 100,000 lines scroll. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { ReportedEntry } from '../../../shared/model/archive.ts';
import { formatBytes, type Translate, useText } from '../../app/text.ts';
import type { ReportColumn, ReportOrder } from './report-rows.ts';
import { momentOfTwin, type Twins, useTwins } from './twins.ts';

const rowHeightPx = 30;

interface ReportTableProps {
  readonly entries: readonly ReportedEntry[];
  readonly order: ReportOrder;
  readonly onOrder: (column: ReportColumn) => void;
}

export function ReportTable({ entries, order, onOrder }: ReportTableProps) {
  const t = useText();
  const twins = useTwins(entries);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- without the compiler nothing is memoised behind its back
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
  });
  return (
    <div className="report-table" role="table" aria-rowcount={entries.length + 1}>
      <div className="report-row report-header label" role="row">
        <Head column="fate" title={t('report.column.what')} order={order} onOrder={onOrder} />
        <Head column="entry" title={t('report.column.entry')} order={order} onOrder={onOrder} />
        <Head column="reason" title={t('report.column.why')} order={order} onOrder={onOrder} />
        <Head column="size" title={t('report.column.size')} order={order} onOrder={onOrder} isRight />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className="report-scroller" ref={scroller} tabIndex={0} role="rowgroup" aria-label={t('report.filter')}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const entry = entries[index];
            return entry === undefined ? null : (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className="report-row"
                role="row"
                aria-rowindex={index + 2}
                style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}
              >
                <span role="cell">{t(`report.fate.${entry.fate}`)}</span>
                <span role="cell" className="machine selectable" title={entry.entryName}>
                  {entry.entryName}
                </span>
                <span role="cell" className="muted why">
                  {reasonText(t, entry, twins)}
                </span>
                <span role="cell" className="r muted">
                  {formatBytes(entry.sizeBytes)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: ReportColumn;
  readonly title: string;
  readonly order: ReportOrder;
  readonly onOrder: (column: ReportColumn) => void;
  readonly isRight?: boolean;
}

/** Pressed once it sorts upwards, twice downwards, three times it is the archive's own order again. */
function Head({ column, title, order, onOrder, isRight = false }: HeadProps) {
  const t = useText();
  const isSorted = order.column === column;
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  const sorting = isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none';
  return (
    <span role="columnheader" className={isRight ? 'r' : ''} aria-sort={sorting}>
      <button
        type="button"
        className="report-sort"
        aria-label={t('report.sortBy', { column: title })}
        onClick={() => onOrder(column)}
      >
        {title}
        {isSorted ? <Arrow size={12} strokeWidth={2} aria-hidden /> : null}
      </button>
    </span>
  );
}

function reasonText(t: Translate, entry: ReportedEntry, twins: Twins): string {
  const moment = entry.reason === 'duplicate' ? momentOfTwin(entry, twins) : null;
  return moment === null ? t(`report.reason.${entry.reason}`) : t('report.sameSound', { moment });
}
