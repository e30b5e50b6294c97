/** The silences that are left out at the moment, to be hatched on the bed. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Stretch } from '../../../shared/model/recording.ts';
import { silences } from '../../audio/peaks.ts';
import { player } from '../../state/player-live.ts';

const none: readonly Stretch[] = [];

export function useSkipped(): readonly Stretch[] {
  const sound = useStore(player.store, (state) => state.sound);
  const isSkippingSilence = useStore(player.store, (state) => state.isSkippingSilence);
  const peaks = sound.phase === 'ready' ? sound.peaks : null;
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  return useMemo(() => (isSkippingSilence && peaks ? silences(peaks, durationMs) : none), [isSkippingSilence, peaks, durationMs]);
}
