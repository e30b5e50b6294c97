/** The whole recording while the dock shows a part of it. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useText } from '../../app/text.ts';
import { WaveMap } from '../../audio/wave-map.tsx';
import type { WaveView } from '../../audio/waveform-geometry.ts';
import { player } from '../../state/player-live.ts';
import { type PlayerSound, whatIsHeard } from '../../state/player.ts';
import { redaction } from '../../state/redaction-live.ts';

const none: readonly never[] = [];

export function Minimap({ sound, view }: { readonly sound: PlayerSound; readonly view: WaveView }) {
  const t = useText();
  const { isPlaying, restingMs } = useStore(player.store, useShallow(whatIsHeard));
  const { stretches, burnt } = useStore(redaction.store);
  const exactMs = useCallback(() => player.positionMs(), []);
  if (sound.phase !== 'ready') return null;
  return (
    <div className="dock-minimap">
      <WaveMap
        name={t('player.minimap')}
        peaks={sound.peaks}
        durationMs={sound.durationMs}
        view={view}
        planned={stretches}
        previewed={none}
        burnt={burnt}
        isPlaying={isPlaying}
        restingMs={restingMs}
        positionMs={exactMs}
        onSeek={(ms) => player.seekTo(ms)}
      />
    </div>
  );
}
