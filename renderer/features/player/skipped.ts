/** The silences that are left out at the moment, for the bed. */
import { useStore } from 'zustand';
import type { Stretch } from '../../../shared/model/recording.ts';
import { silencesOf } from '../../state/player.ts';
import { player } from '../../state/player-live.ts';

const none: readonly Stretch[] = [];

export function useSkipped(): readonly Stretch[] {
  return useStore(player.store, ({ sound, isSkippingSilence }) =>
    isSkippingSilence && sound.phase === 'ready' ? silencesOf(sound) : none,
  );
}
