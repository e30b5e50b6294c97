/** Whether a media query holds, and anew when that changes. */
import { useSyncExternalStore } from 'react';
import { Scope } from '../host/scope.ts';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const scope = new Scope();
      scope.listen(window.matchMedia(query), 'change', listener);
      return () => scope.end();
    },
    () => window.matchMedia(query).matches,
  );
}
