/** The keys of saved views, while the review room is on screen. A digit is a view's only where there is one of that number. */
import { useStore } from 'zustand';
import { useCommands } from '../../app/commands/use-commands.ts';
import type { SavedView } from '../../../shared/seams/vault-protocol.ts';
import { savedViews } from '../../state/narrowing-live.ts';
import { askForName, move, openNth, remove, update, viewInHand } from './view-acts.ts';

export function useViewCommands(): void {
  const count = useStore(savedViews.store, ({ views }) => views?.length ?? 0);
  const nth = (number: number) => (number <= count ? () => openNth(number) : undefined);
  const withOne = (act: (view: SavedView) => unknown) => (count === 0 ? undefined : () => inHand(act));
  useCommands({
    'views.open1': nth(1),
    'views.open2': nth(2),
    'views.open3': nth(3),
    'views.open4': nth(4),
    'views.open5': nth(5),
    'views.open6': nth(6),
    'views.open7': nth(7),
    'views.open8': nth(8),
    'views.open9': nth(9),
    'views.save': () => askForName(null),
    'views.update': withOne((view) => void update(view)),
    'views.rename': withOne(askForName),
    'views.delete': withOne((view) => void remove(view)),
    'views.moveUp': withOne((view) => void move(view, -1)),
    'views.moveDown': withOne((view) => void move(view, 1)),
  });
}

function inHand(act: (view: SavedView) => unknown): boolean {
  const view = viewInHand();
  if (view === null) return false;
  act(view);
  return true;
}
