/** How many of the selected recordings this view doesn't show: what is done to the selection is done to them too. Page. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { library } from '../../state/library-live.ts';
import { countUnseen } from '../../state/library-selection.ts';

export function useUnseenCount(): number {
  const { selection, list } = useStore(
    library.store,
    useShallow((state) => ({ selection: state.selection, list: state.list })),
  );
  return useMemo(() => countUnseen(selection, list.ids), [selection, list]);
}
