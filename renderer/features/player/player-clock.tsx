/** The clock of the dock. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { currentLanguage, useText } from '../../app/text.ts';
import { SoundClock } from '../../audio/sound-clock.tsx';
import { clockText } from '../../audio/time-text.ts';
import { player } from '../../state/player-live.ts';

export function PlayerClock() {
  const t = useText();
  const { sound, isPlaying, positionMs } = useStore(player.store);
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const language = currentLanguage();
  const exactMs = useCallback(() => player.positionMs(), []);
  const name = t('player.place', { place: clockText(positionMs, language), length: clockText(durationMs, language) });
  return (
    <SoundClock
      name={name}
      isPlaying={isPlaying}
      restingMs={positionMs}
      positionMs={exactMs}
      durationMs={durationMs}
      language={language}
    />
  );
}
