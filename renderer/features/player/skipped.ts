/** What the bed shows of speech: where it is, and the silences that are left out at the moment. */
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

/** null: nobody has listened yet, or nobody can. */
export function useSpeech(): readonly Stretch[] | null {
  return useStore(player.store, ({ sound }) => (sound.phase === 'ready' ? (sound.heard?.speech ?? null) : null));
}

/** What is repeated; null when nothing is. */
export function useLoop(): Stretch | null {
  const durationMs = useStore(player.store, ({ sound }) => (sound.phase === 'ready' ? sound.durationMs : 0));
  const stretch = useStore(player.store, ({ loopStretch }) => loopStretch);
  const isLooping = useStore(player.store, (state) => state.isLooping);
  return isLooping && durationMs > 0 ? (stretch ?? { startMs: 0, endMs: durationMs }) : null;
}
