/**
 * Moves the playhead with the sound: every frame, or four times a second where less motion is wanted. Page. Draws past
 * React, because sixty renders a second would be felt in the list.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Scope } from '../host/scope.ts';

export function usePlayhead(isPlaying: boolean, restingMs: number, positionMs: () => number, show: (ms: number) => void): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
    show(isPlaying ? positionMs() : restingMs);
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const scope = new Scope();
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      scope.every(250, () => latest.current(positionMs()));
    } else {
      let frame = 0;
      const step = () => {
        latest.current(positionMs());
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
      scope.add(() => cancelAnimationFrame(frame));
    }
    return () => scope.end();
  }, [isPlaying, positionMs]);
}
