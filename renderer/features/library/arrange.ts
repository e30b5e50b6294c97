/** Arranging the list, by menu or by command: the vault remembers it with the place, this computer as the usual one. Page. */
import { createStore } from 'zustand/vanilla';
import type { Arrangement, Grouping, Sorting } from '../../../shared/model/arrangement.ts';
import type { MessageId } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { changePreferences } from '../../state/preferences.ts';

export type ListMenuName = 'group' | 'sort' | 'columns';

/** The menu above the list that is open, if any. */
export const listMenu = createStore<{ readonly open: ListMenuName | null }>(() => ({ open: null }));

export const openListMenu = (open: ListMenuName): void => listMenu.setState({ open });

export function arrange(change: Partial<Arrangement>): void {
  library.arrange(change);
  changePreferences({ arrangement: library.state.arrangement });
}

export const groupBy = (by: Grouping): void => arrange({ groupBy: by });

/** Of what isn't sorted by yet, the longest are what somebody looks for, and otherwise the first. */
export function sortBy(by: Sorting): void {
  if (by !== library.state.arrangement.sortBy) arrange({ sortBy: by, isDescending: by === 'length' });
}

export const turnOrder = (): void => arrange({ isDescending: !library.state.arrangement.isDescending });

/** "Newest first". */
export const sortedTitle = ({ sortBy: by, isDescending }: Pick<Arrangement, 'sortBy' | 'isDescending'>): MessageId =>
  `list.sorted.${by}.${isDescending ? 'down' : 'up'}`;
