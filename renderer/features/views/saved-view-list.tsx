/** The user's views, in their order: pressed to open, dragged or moved by keys to another place, a menu for the rest. */
import { Bookmark, BookmarkPlus, Ellipsis } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { viewId } from '../../../shared/model/id.ts';
import type { CountedView, SavedView } from '../../../shared/seams/vault-protocol.ts';
import { keycapsForCommand, keyHint } from '../../app/commands/use-commands.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { isNarrowed } from '../../state/library-state.ts';
import { savedViews } from '../../state/narrowing-live.ts';
import { isBuiltIn, showsTheSame } from '../../state/view-match.ts';
import { type KeyHint, noHint } from '../../ui/key-hint.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SideLine } from '../../ui/side-line.tsx';
import { askForName, move, moveTo, openView, remove, update, viewIdAttribute } from './view-acts.ts';
import './views.css';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const dragType = 'application/x-overheard-view';

/** `isHere`: the list that they show is on screen. */
export function SavedViewList({ isHere }: { readonly isHere: boolean }) {
  const views = useStore(savedViews.store, (state) => state.views) ?? [];
  return (
    <>
      {views.map((counted, place) => (
        <ViewLine key={counted.view.id} counted={counted} place={place} isHere={isHere} isLast={place === views.length - 1} />
      ))}
      <SaveLine isHere={isHere} />
    </>
  );
}

interface ViewLineProps {
  readonly counted: CountedView;
  readonly place: number;
  readonly isHere: boolean;
  readonly isLast: boolean;
}

function ViewLine({ counted: { view, count }, place, isHere, isLast }: ViewLineProps) {
  const t = useText();
  const isOpened = useStore(savedViews.store, ({ openedId }) => openedId === view.id) && isHere;
  const isChanged = useStore(library.store, (state) => isOpened && !showsTheSame(view, state));
  const drop = useDropping(place);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the button; dragging has its twin in keys and menu
    <div
      role="group"
      aria-label={view.name}
      className={`view-line${drop.isOver ? ' drop-here' : ''}`}
      {...{ [viewIdAttribute]: view.id }}
      onKeyDown={(event) => onKey(event, view)}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, String(view.id));
        event.dataTransfer.effectAllowed = 'move';
      }}
      {...drop.handlers}
    >
      <SideLine
        title={view.name}
        count={{ text: formatCount(count), name: t('shell.recordings', { count }) }}
        isOn={isOpened}
        icon={<ViewIcon place={place} />}
        tooltip={hintOf(place)}
        mark={isChanged ? <small className="view-changed">{t('views.changed')}</small> : null}
        onPress={() => openView(view)}
      />
      <ViewMenu view={view} isFirst={place === 0} isLast={isLast} canUpdate={isHere} />
    </div>
  );
}

/** The key that opens it, a digit as a rule; where that is longer, or there is none, a mark. */
function ViewIcon({ place }: { readonly place: number }) {
  useText();
  const { keycaps } = hintOf(place);
  const [cap] = keycaps;
  if (cap === undefined || keycaps.length > 1) return <Bookmark {...icon} />;
  return (
    <kbd className="view-digit" aria-hidden>
      {cap}
    </kbd>
  );
}

const hintOf = (place: number): KeyHint => (place < 9 ? keyHint(`views.open${place + 1}` as CommandId) : noHint);

function ViewMenu(props: {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly canUpdate: boolean;
}) {
  const { view, isFirst, isLast, canUpdate } = props;
  const t = useText();
  return (
    <Menu
      name={t('views.menu', { name: view.name })}
      buttonClassName="ibtn view-menu"
      entries={[
        { id: 'rename', title: t('views.menu.rename'), keycaps: ['F2'], onAction: () => askForName(view) },
        { id: 'update', title: t('views.menu.update'), isDisabled: !canUpdate, onAction: () => void update(view) },
        {
          id: 'up',
          title: t('views.menu.moveUp'),
          keycaps: keycapsForCommand('views.moveUp'),
          isDisabled: isFirst,
          onAction: () => void move(view, -1),
        },
        {
          id: 'down',
          title: t('views.menu.moveDown'),
          keycaps: keycapsForCommand('views.moveDown'),
          isDisabled: isLast,
          onAction: () => void move(view, 1),
        },
        { id: 'delete', title: t('views.menu.delete'), onAction: () => void remove(view) },
      ]}
    >
      <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
    </Menu>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, view: SavedView): void {
  if (event.ctrlKey || event.metaKey || !(event.target as Element).matches('.nav')) return;
  const isMove = event.altKey && event.shiftKey;
  if (event.key === 'F2') askForName(view);
  else if (event.key === 'Delete' || event.key === 'Backspace') void remove(view);
  else if (isMove && event.key === 'ArrowUp') void move(view, -1);
  else if (isMove && event.key === 'ArrowDown') void move(view, 1);
  else if (event.key === 'ArrowRight') event.currentTarget.querySelector<HTMLElement>('.view-menu')?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function useDropping(place: number) {
  const [isOver, setOver] = useState(false);
  const isView = (event: DragEvent) => event.dataTransfer.types.includes(dragType);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isView(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!isView(event)) return;
        event.preventDefault();
        void moveTo(viewId(Number(event.dataTransfer.getData(dragType))), place);
      },
    },
  };
}

/** Offered where there is something to keep: a query that no view shows yet. */
function SaveLine({ isHere }: { readonly isHere: boolean }) {
  const t = useText();
  const shown = useStore(
    library.store,
    useShallow(({ query, arrangement }) => ({ query, arrangement })),
  );
  const openedId = useStore(savedViews.store, (state) => state.openedId);
  const isKept = savedViews.views.some((view) => view.id === openedId && showsTheSame(view, shown));
  if (!isHere || isKept || !isNarrowed(shown.query) || isBuiltIn(shown.query)) return null;
  return (
    <SideLine
      title={t('views.save')}
      isOn={false}
      icon={<BookmarkPlus {...icon} />}
      tooltip={keyHint('views.save')}
      onPress={() => askForName(null)}
    />
  );
}
