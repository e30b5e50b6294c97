/** Where the sound is, to the hundredth, and how long it is. Drawn past React while it plays. Page. */
import { useRef } from 'react';
import { clockText } from './time-text.ts';
import { usePlayhead } from './use-playhead.ts';

export interface SoundClockProps {
  /** What a screen reader is told when it asks: place and length in words. */
  readonly name: string;
  readonly isPlaying: boolean;
  readonly restingMs: number;
  readonly positionMs: () => number;
  readonly durationMs: number;
  readonly language: string;
}

export function SoundClock({ name, isPlaying, restingMs, positionMs, durationMs, language }: SoundClockProps) {
  const place = useRef<HTMLElement>(null);
  usePlayhead(isPlaying, restingMs, positionMs, (ms) => {
    if (place.current) place.current.textContent = clockText(Math.min(ms, durationMs || ms), language);
  });
  return (
    <div className="clock" role="timer" aria-live="off" aria-label={name}>
      <b ref={place} /> <span>/ {clockText(durationMs, language)}</span>
    </div>
  );
}
