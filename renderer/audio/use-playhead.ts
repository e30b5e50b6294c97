/**
 * Moves the playhead with the sound: every frame, or four times a second where less motion is wanted. Page. Draws past
 * React, because sixty renders a second would be felt in the list.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Scope } from '../host/scope.ts';

export function usePlayhead(
  isPlaying: boolean,
  restingMs: number,
  positionMs: () => number,
  show: (ms: number) => void,
  /** With each frame while it plays, never while React draws: it may change what is drawn. */
  onFrame?: () => void,
): void {
  const latest = useRef({ show, onFrame });
  useLayoutEffect(() => {
    latest.current = { show, onFrame };
    show(isPlaying ? positionMs() : restingMs);
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const scope = new Scope();
    const step = () => {
      latest.current.show(positionMs());
      latest.current.onFrame?.();
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      scope.every(250, step);
    } else {
      let frame = 0;
      const nextFrame = () => {
        step();
        frame = requestAnimationFrame(nextFrame);
      };
      frame = requestAnimationFrame(nextFrame);
      scope.add(() => cancelAnimationFrame(frame));
    }
    return () => scope.end();
  }, [isPlaying, positionMs]);
}
