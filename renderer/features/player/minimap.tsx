/** The whole recording in small while the bed shows a part of it. A click goes there. */
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { columnsOfPeaks, drawingGain } from '../../audio/peaks.ts';
import { WaveBed } from '../../audio/wave-bed.tsx';
import { spanOf, wholeView, type WaveView } from '../../audio/waveform-geometry.ts';
import { player } from '../../state/player-live.ts';
import type { PlayerSound } from '../../state/player.ts';
import { redaction } from '../../state/redaction-live.ts';

const none: readonly never[] = [];

export function Minimap({ sound, view }: { readonly sound: PlayerSound; readonly view: WaveView }) {
  const t = useText();
  const { isPlaying, positionMs } = useStore(player.store);
  const { stretches, burnt } = useStore(redaction.store);
  const peaks = sound.phase === 'ready' ? sound.peaks : null;
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const whole = useMemo(() => wholeView(durationMs), [durationMs]);
  const gain = useMemo(() => (peaks ? drawingGain(columnsOfPeaks(peaks, 0, 1, 1)) : 1), [peaks]);
  const levels = useMemo(
    () => (peaks ? (bars: number) => columnsOfPeaks(peaks, 0, 1, bars).map((level) => level * gain) : null),
    [peaks, gain],
  );
  const exactMs = useCallback(() => player.positionMs(), []);
  const frame = spanOf(whole, { startMs: view.fromMs, endMs: view.toMs });
  return (
    <div className="dock-minimap">
      <WaveBed
        name={t('player.minimap')}
        view={whole}
        levels={levels}
        planned={stretches}
        previewed={none}
        burnt={burnt}
        isPlaying={isPlaying}
        positionMs={exactMs}
        restingMs={positionMs}
        onSeek={(ms) => player.seekTo(ms)}
      >
        {frame ? (
          <div className="wave-frame" style={{ left: `${frame.left * 100}%`, width: `${(frame.right - frame.left) * 100}%` }} />
        ) : null}
      </WaveBed>
    </div>
  );
}
