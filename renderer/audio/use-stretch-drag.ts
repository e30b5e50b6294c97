/** A click on the bed seeks; a drag of at least four pixels draws a stretch.. Page. */
import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Stretch } from '../../shared/model/recording.ts';
import { msAt, type WaveView } from './waveform-geometry.ts';

const slipPx = 4;

export function useStretchDrag(
  bed: RefObject<HTMLElement | null>,
  view: WaveView,
  onSeek: (ms: number) => void,
  onDraw: ((stretch: Stretch | null, isDone: boolean) => void) | undefined,
) {
  const drag = useRef<{ readonly fromX: number; readonly fromMs: number; isDrawing: boolean } | null>(null);
  const msOf = (event: PointerEvent): number => {
    const box = bed.current?.getBoundingClientRect();
    if (!box || box.width === 0) return view.fromMs;
    return msAt(view, Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)));
  };
  const stretchTo = (event: PointerEvent, fromMs: number): Stretch => {
    const ms = msOf(event);
    return { startMs: Math.min(fromMs, ms), endMs: Math.max(fromMs, ms) };
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || (event.target as Element).closest('[role="slider"], button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { fromX: event.clientX, fromMs: msOf(event), isDrawing: false };
    },
    onPointerMove(event: PointerEvent) {
      const { current } = drag;
      if (!current || !onDraw) return;
      current.isDrawing ||= Math.abs(event.clientX - current.fromX) >= slipPx;
      if (current.isDrawing) onDraw(stretchTo(event, current.fromMs), false);
    },
    onPointerUp(event: PointerEvent) {
      const { current } = drag;
      drag.current = null;
      if (!current) return;
      if (current.isDrawing && onDraw) onDraw(stretchTo(event, current.fromMs), true);
      else onSeek(current.fromMs);
    },
    onPointerCancel() {
      if (drag.current?.isDrawing) onDraw?.(null, false);
      drag.current = null;
    },
  };
}
