/** Where the sound is, to the hundredth, and how long it is. Drawn past React while it plays. */
import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { currentLanguage, useText } from '../../app/text.ts';
import { clockText } from '../../audio/time-text.ts';
import { usePlayhead } from '../../audio/use-playhead.ts';
import { player } from '../../state/player-live.ts';

export function PlayerClock() {
  const t = useText();
  const { sound, isPlaying, positionMs } = useStore(player.store);
  const place = useRef<HTMLElement>(null);
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const language = currentLanguage();
  const exactMs = useCallback(() => player.positionMs(), []);
  usePlayhead(isPlaying, positionMs, exactMs, (ms) => {
    if (place.current) place.current.textContent = clockText(Math.min(ms, durationMs || ms), language);
  });
  const length = clockText(durationMs, language);
  return (
    <div
      className="clock"
      role="timer"
      aria-live="off"
      aria-label={t('player.place', { place: clockText(positionMs, language), length })}
    >
      <b ref={place} /> <span>/ {length}</span>
    </div>
  );
}
