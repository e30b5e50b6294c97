/** The whole recording in small, with a frame around the part that the bed shows. A click goes there. Page. */
import { useMemo } from 'react';
import type { Stretch } from '../../shared/model/recording.ts';
import { columnsOfPeaks, drawingGain } from './peaks.ts';
import { WaveBed } from './wave-bed.tsx';
import { spanOf, wholeView, type WaveView } from './waveform-geometry.ts';

export interface WaveMapProps {
  readonly name: string;
  readonly peaks: Int8Array | null;
  readonly durationMs: number;
  readonly view: WaveView;
  readonly planned: readonly Stretch[];
  readonly previewed: readonly Stretch[];
  readonly burnt: readonly Stretch[];
  readonly isPlaying: boolean;
  readonly restingMs: number;
  readonly positionMs: () => number;
  readonly onSeek: (ms: number) => void;
}

export function WaveMap({ name, peaks, durationMs, view, ...rest }: WaveMapProps) {
  const whole = useMemo(() => wholeView(durationMs), [durationMs]);
  const levels = useMemo(() => {
    if (!peaks) return null;
    const gain = drawingGain(columnsOfPeaks(peaks, 0, 1, 1));
    return (bars: number) => columnsOfPeaks(peaks, 0, 1, bars).map((level) => level * gain);
  }, [peaks]);
  const frame = spanOf(whole, { startMs: view.fromMs, endMs: view.toMs });
  const isPart = view.toMs - view.fromMs < durationMs - 1;
  return (
    <div className="wave-map">
      <WaveBed name={name} view={whole} levels={levels} {...rest}>
        {frame && isPart ? (
          <div className="wave-frame" style={{ left: `${frame.left * 100}%`, width: `${(frame.right - frame.left) * 100}%` }} />
        ) : null}
      </WaveBed>
    </div>
  );
}
