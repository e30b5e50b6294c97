/** The edge between two panes: dragged, or moved by the arrow keys in steps of 8. Sizes in CSS pixels. */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

export interface SplitterProps {
  readonly name: string;
  readonly widthPx: number;
  readonly leastPx: number;
  readonly mostPx: number;
  /** Which way the pane grows. */
  readonly grows: 'right' | 'left';
  readonly onChange: (widthPx: number) => void;
  readonly style: CSSProperties;
}

const stepPx = 8;

export function Splitter({ name, widthPx, leastPx, mostPx, grows, onChange, style }: SplitterProps) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const direction = grows === 'right' ? 1 : -1;
  const set = (width: number) => onChange(Math.round(Math.max(leastPx, Math.min(mostPx, width))));
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: widthPx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current !== null) set(grip.current.width + (event.clientX - grip.current.x) * direction);
  };
  const onPointerEnd = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? direction : event.key === 'ArrowLeft' ? -direction : 0;
    if (way === 0) return;
    event.preventDefault();
    set(widthPx + way * stepPx);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={widthPx}
      aria-valuemin={leastPx}
      aria-valuemax={mostPx}
      tabIndex={0}
      style={style}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
    />
  );
}
