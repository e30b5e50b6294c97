/**
 * The lines of the journal, of which only those on screen exist. Focus stays on the grid and the chosen line is its active
 * descendant. Choosing a line changes nothing: what could be done from there stands beneath.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Journal, JournalLine } from '../../../shared/model/journal.ts';
import { formatDay, formatMoment, formatTimeOfDay, useText, wallClockMs } from '../../app/text.ts';
import { type JournalItem, keyOfLine, layoutOf } from './journal-layout.ts';
import { JournalRow, rowId } from './journal-row.tsx';

const rowPx = 32;
const headPx = 40;

interface JournalListProps {
  readonly journal: Journal;
  /** Place in `journal`. */
  readonly current: number;
  readonly onPick: (line: JournalLine) => void;
  readonly onDo: (line: JournalLine) => void;
}

export function JournalList({ journal, current, onPick, onDo }: JournalListProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => layoutOf(journal, wallClockMs), [journal]);
  const currentItem = items.findIndex((item) => item.kind === 'line' && item.row === current);
  // oxlint-disable-next-line react/incompatible-library -- without the compiler nothing is memoised behind its back
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? headPx : rowPx),
    overscan: 12,
    scrollPaddingStart: headPx,
    scrollPaddingEnd: rowPx,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      // The chosen line exists wherever it is: it is focused.
      return currentItem < 0 || (currentItem >= first && currentItem <= last) ? shown : [...shown, currentItem];
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, items]);
  useLayoutEffect(() => {
    if (currentItem >= 0) virtualizer.scrollToIndex(currentItem);
  }, [virtualizer, currentItem]);
  // Nobody has the focus when the room opens.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: journal.length - 1,
    };
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    const line = wanted === undefined ? undefined : journal[Math.min(Math.max(wanted, 0), journal.length - 1)];
    if (line === undefined) return;
    event.preventDefault();
    onPick(line);
  };

  const chosen = journal[current];
  return (
    <div
      ref={scroller}
      className="journal-list"
      role="grid"
      tabIndex={0}
      aria-label={t('journal.list')}
      aria-rowcount={journal.length}
      aria-activedescendant={chosen && rowId(chosen)}
      data-pane-focus=""
      data-single-keys=""
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index] as JournalItem;
          const style = { transform: `translateY(${start}px)` };
          return item.kind === 'head' ? (
            <SessionHead key={`head${index}`} item={item} style={style} />
          ) : (
            <JournalRow
              key={keyOfLine(item.line)}
              line={item.line}
              rowIndex={item.row + 1}
              isCurrent={item.row === current}
              style={style}
              onPick={() => onPick(item.line)}
              onDo={() => onDo(item.line)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface SessionHeadProps {
  readonly item: Extract<JournalItem, { readonly kind: 'head' }>;
  readonly style: { readonly transform: string };
}

function SessionHead({ item: { dayMs, sessionMs }, style }: SessionHeadProps) {
  const t = useText();
  return (
    <div className="journal-head" role="row" style={style}>
      <b role="gridcell">{formatDay(dayMs)}</b>
      {sessionMs === null ? null : <span role="gridcell">{unlockedText()}</span>}
    </div>
  );

  function unlockedText(): string {
    const clockMs = wallClockMs(sessionMs ?? 0);
    const isSameDay = clockMs >= dayMs && clockMs < dayMs + 86_400_000;
    if (isSameDay) return t('journal.unlocked', { time: formatTimeOfDay(clockMs) });
    return t('journal.unlockedBefore', { moment: formatMoment(sessionMs ?? 0) });
  }
}
