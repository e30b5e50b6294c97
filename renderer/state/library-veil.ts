/** Privacy veil: words become bars, sound goes on. Not kept: each session begins with words shown. Page. */
import { createStore } from 'zustand/vanilla';

export const veil = createStore<{ readonly isDrawn: boolean }>(() => ({ isDrawn: false }));

export function toggleVeil(): boolean {
  veil.setState(({ isDrawn }) => ({ isDrawn: !isDrawn }));
  return veil.getState().isDrawn;
}
