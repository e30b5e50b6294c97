/** The clock of the dock. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { currentLanguage, useText } from '../../app/text.ts';
import { SoundClock } from '../../audio/sound-clock.tsx';
import { clockText } from '../../audio/time-text.ts';
import { whatIsHeard } from '../../state/player.ts';
import { player } from '../../state/player-live.ts';

export function PlayerClock() {
  const t = useText();
  const { sound, isPlaying, restingMs } = useStore(player.store, useShallow(whatIsHeard));
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const language = currentLanguage();
  const exactMs = useCallback(() => player.positionMs(), []);
  const name = t('player.place', { place: clockText(restingMs, language), length: clockText(durationMs, language) });
  return (
    <SoundClock
      name={name}
      isPlaying={isPlaying}
      restingMs={restingMs}
      positionMs={exactMs}
      durationMs={durationMs}
      language={language}
    />
  );
}
