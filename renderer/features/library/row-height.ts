/** How high a row is, in CSS pixels: the person's choice, a little less on a low screen. */
import { useSyncExternalStore } from 'react';
import type { Preferences } from '../../../shared/seams/ipc-contract.ts';

const lowScreen = '(max-height: 700px)';
const heights = { compact: 26, usual: 30, roomy: 36 } as const;

export function useRowHeight(density: Preferences['density']): number {
  const isLow = useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(lowScreen);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(lowScreen).matches,
  );
  return isLow && density === 'usual' ? 28 : heights[density];
}
