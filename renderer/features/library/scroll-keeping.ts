/**
 * Where the list stands: the current row stays in sight, rows that come or go above don't push what is being read, and
 * after an unlock the list is where it was. Says to the store which rows are on screen.
 */
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { library } from '../../state/library-live.ts';
import type { LibraryState } from '../../state/library-state.ts';
import { positionOf } from '../../state/library-order.ts';
import { recordingId } from '../../../shared/model/id.ts';
import type { RecordingList } from '../../../shared/seams/vault-protocol.ts';
import { type ListLayout, lineAt, lineOfRow } from './list-layout.ts';

const whatMoves = ({ list, positions, query, arrangement, current, currentBy, wantedTop }: LibraryState) => ({
  list,
  positions,
  query,
  arrangement,
  current,
  currentBy,
  wantedTop,
});

interface ScrollParts {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly layout: ListLayout;
  readonly rowPx: number;
  readonly currentLine: number;
}

export function useScrollKeeping({ scroller, virtualizer, layout, rowPx, currentLine }: ScrollParts): void {
  const { list, positions, query, arrangement, current, currentBy, wantedTop } = useStore(library.store, useShallow(whatMoves));
  const anchor = useRef<{ readonly id: number; readonly offset: number } | null>(null);
  const seen = useRef<{ list: RecordingList | null; view: string; current: number | null }>({
    list: null,
    view: '',
    current: null,
  });

  // The head of the group lies over the first row.
  const headPx = layout.groups.length > 0 ? rowPx : 0;

  // A new view starts at its current row; the same view anew keeps what was on top on top.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || list.ids.length === 0 || seen.current.list === list) return;
    const view = JSON.stringify([query, arrangement]);
    if (wantedTop !== null) {
      element.scrollTo({ top: lineOfRow(layout, wantedTop) * rowPx - headPx });
      library.store.setState({ wantedTop: null });
    } else if (view !== seen.current.view) {
      const heightPx = virtualizer.scrollRect?.height ?? 0;
      element.scrollTo({ top: currentLine > 0 ? (currentLine + 0.5) * rowPx - heightPx / 2 : 0 });
    } else if (anchor.current && (virtualizer.scrollOffset ?? 0) > 0) {
      const row = positionOf(positions, recordingId(anchor.current.id));
      if (row >= 0) element.scrollTo({ top: lineOfRow(layout, row) * rowPx + anchor.current.offset });
    }
    seen.current = { list, view, current };
  });

  useLayoutEffect(() => {
    if (seen.current.current === current) return;
    seen.current.current = current;
    if (currentLine < 0 || currentBy === 'restore') return;
    const at = offsetInSight(virtualizer, currentLine, rowPx, headPx);
    if (at !== virtualizer.scrollOffset) scroller.current?.scrollTo({ top: at });
  });

  useLayoutEffect(() => {
    const { range, scrollOffset } = virtualizer;
    if (!range) return;
    const shown = { first: -1, last: -1 };
    for (let index = range.startIndex; index <= range.endIndex; index++) {
      const line = lineAt(layout, index);
      if (line.kind !== 'row') continue;
      if (shown.first < 0) {
        shown.first = line.row;
        anchor.current = { id: list.ids[line.row] ?? -1, offset: (scrollOffset ?? 0) - index * rowPx };
      }
      shown.last = line.row;
    }
    if (shown.first >= 0) library.show(shown.first, shown.last);
  });
}

/**
 * The nearest offset at which this line is seen, by what the virtualizer already knows: asking the page for its layout on every
 * step would cost more than the step.
 */
function offsetInSight(
  { scrollOffset, scrollRect }: ScrollParts['virtualizer'],
  line: number,
  rowPx: number,
  headPx: number,
): number {
  const now = scrollOffset ?? 0;
  const highest = line * rowPx - headPx;
  const lowest = (line + 1) * rowPx - (scrollRect?.height ?? 0);
  return Math.max(0, now > highest ? highest : now < lowest ? lowest : now);
}
