/**
 * The list: only the rows on screen exist. Focus stays on the grid, the current row is its active descendant, so that
 * nothing is lost when a row scrolls away. Rows come from the library store in windows.
 */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { recordingId } from '../../../shared/model/id.ts';
import { useText } from '../../app/text.ts';
import { library, moves } from '../../state/library-live.ts';
import { positionOf } from '../../state/library-order.ts';
import { veil } from '../../state/library-veil.ts';
import { goTo } from '../../state/navigation.ts';
import { player } from '../../state/player-live.ts';
import { preferencesStore } from '../../state/preferences.ts';
import { useArchiveNames } from './archive-names.ts';
import { GroupHead, UnlinkedHead } from './list-heads.tsx';
import { headAbove, layoutOf, lineAt, lineCount, lineOfRow } from './list-layout.ts';
import { RecordingRow, rowElementId } from './recording-row.tsx';
import { rowColumns } from './row-columns.ts';
import { useRowHeight } from './row-height.ts';
import { useScrollKeeping } from './scroll-keeping.ts';
import { UnlinkedRow } from './unlinked-row.tsx';
import './recording-list.css';

const overscan = 6;

/**
 * Rows are drawn into a ring of places, so that a page further on fills the elements that are there instead of making new ones.
 * The current row has a place of its own when it is out of sight.
 */
function placesFor({ range, scrollRect }: Virtualizer<HTMLDivElement, Element>, rowPx: number): (line: number) => string {
  const seen = Math.ceil((scrollRect?.height ?? 0) / rowPx) + 1;
  const ring = seen + 2 * overscan + 1;
  const first = (range?.startIndex ?? 0) - overscan;
  return (line) => (line < first || line >= first + ring ? 'away' : `${line % ring}`);
}

export function RecordingList() {
  const t = useText();
  const state = useStore(
    library.store,
    useShallow(({ list, positions, current, selection, decidedHere, rowsVersion, query, arrangement }) => ({
      list,
      positions,
      current,
      selection,
      decidedHere,
      rowsVersion,
      groupBy: arrangement.groupBy,
      text: query.text,
      isWithoutSound: query.isWithoutSound ?? false,
    })),
  );
  const isVeiled = useStore(veil, ({ isDrawn }) => isDrawn);
  const playingId = useStore(player.store, ({ sound, isPlaying }) => (isPlaying && sound.phase === 'ready' ? sound.id : null));
  const rowPx = useRowHeight(useStore(preferencesStore, ({ preferences }) => preferences.density));
  const chosen = useStore(preferencesStore, ({ preferences }) => preferences.columns);
  const columns = useMemo(() => rowColumns(chosen, state.groupBy), [chosen, state.groupBy]);
  const archiveNames = useArchiveNames(columns.shows.has('archive'));
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(state.list), [state.list]);
  const currentRow = positionOf(state.positions, state.current);
  const currentLine = currentRow < 0 ? -1 : lineOfRow(layout, currentRow);
  const topHead = useRef(0);

  // oxlint-disable-next-line react/incompatible-library -- without the compiler nothing is memoised behind its back
  const virtualizer = useVirtualizer({
    count: lineCount(layout),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan,
    scrollPaddingStart: layout.groups.length > 0 ? rowPx : 0,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      topHead.current = headAbove(layout, startIndex);
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      // The head of what is shown and the current row exist wherever they are: one is seen, the other is focused.
      for (const line of [currentLine, topHead.current]) if (line >= 0 && line < first) lines.unshift(line);
      if (currentLine > last) lines.push(currentLine);
      return lines;
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowPx]);
  // Nobody has the focus when the room opens: the list takes it, so that a screen reader starts where the keys act.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  useScrollKeeping({ scroller, virtualizer, layout, rowPx, currentLine });

  const onPick = useCallback((id: number, event: PointerEvent) => {
    const isToggling = event.ctrlKey || event.metaKey;
    moves.to(recordingId(id), event.shiftKey ? 'extend' : isToggling ? 'toggle' : 'alone');
  }, []);
  const onOpen = useCallback((id: number) => goTo({ name: 'redaction', recordingId: recordingId(id) }), []);

  const lines = virtualizer.getVirtualItems();
  const placeOf = placesFor(virtualizer, rowPx);
  return (
    <div
      ref={scroller}
      className="rows"
      style={{ '--rec-columns': columns.template } as CSSProperties}
      role="grid"
      tabIndex={0}
      aria-label={t('review.list.name')}
      aria-rowcount={state.list.ids.length}
      aria-multiselectable="true"
      aria-activedescendant={state.current === null ? undefined : rowElementId(state.current)}
      data-pane-focus=""
      data-single-keys=""
    >
      <div className="rows-all" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {lines.map((item) => {
          const line = lineAt(layout, item.index);
          const headPx = item.index === topHead.current ? null : item.start;
          switch (line.kind) {
            case 'head':
              return <GroupHead key={`head${line.group}`} group={state.list.groups[line.group]} topPx={headPx} />;
            case 'unlinked-head':
              return <UnlinkedHead key="unlinked" list={state.list} isWithoutSound={state.isWithoutSound} topPx={headPx} />;
            case 'unlinked':
              return (
                <UnlinkedRow
                  key={`unlinked${line.index}`}
                  line={state.list.unlinked[line.index]}
                  topPx={item.start}
                  query={state.text}
                  isVeiled={isVeiled}
                  t={t}
                />
              );
            case 'row': {
              const id = state.list.ids[line.row] ?? -1;
              return (
                <RecordingRow
                  key={placeOf(item.index)}
                  id={id}
                  row={library.row(id)}
                  rowIndex={line.row + 1}
                  topPx={item.start}
                  isCurrent={id === state.current}
                  isSelected={state.selection.has(id)}
                  isPlaying={id === playingId}
                  isDecidedHere={state.decidedHere.has(id)}
                  isVeiled={isVeiled}
                  columns={columns}
                  archiveName={archiveNames(id)}
                  t={t}
                  query={state.text}
                  onPick={onPick}
                  onOpen={onOpen}
                />
              );
            }
          }
        })}
      </div>
    </div>
  );
}
