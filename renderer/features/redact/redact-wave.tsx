/** Map, large waveform with the edges of the stretches, ruler. */
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Stretch } from '../../../shared/model/recording.ts';
import { currentLanguage, type Translate, useText } from '../../app/text.ts';
import { columnsOfPeaks, columnsOfSound, drawingGain } from '../../audio/peaks.ts';
import { Ruler } from '../../audio/ruler.tsx';
import { clockText } from '../../audio/time-text.ts';
import { WaveBed } from '../../audio/wave-bed.tsx';
import { WaveMap } from '../../audio/wave-map.tsx';
import { player } from '../../state/player-live.ts';
import { loopOf, type PlayerSound, speechOf, whatIsHeard } from '../../state/player.ts';
import { preview } from '../../state/redaction-cut.ts';
import { redaction } from '../../state/redaction-live.ts';
import { withStretch } from '../../state/redaction-stretches.ts';
import { useDecodedSound } from './decoded-sound.ts';
import type { RedactView } from './redact-view.ts';
import { StretchEdges } from './stretch-edges.tsx';

const none: readonly Stretch[] = [];

export function RedactWave({ view }: { readonly view: RedactView }) {
  const t = useText();
  const { shown, durationMs } = view;
  const { sound, isPlaying, restingMs } = useStore(player.store, useShallow(whatIsHeard));
  const speech = useStore(player.store, speechOf);
  const loop = useStore(player.store, useShallow(loopOf));
  const marks = useStore(redaction.store);
  const isPreviewOn = useStore(preview, ({ phase }) => phase === 'on');
  const [widthPx, setWidthPx] = useState(0);
  const levels = useLevels(sound, view);
  const language = currentLanguage();
  const exactMs = useCallback(() => player.positionMs(), []);
  const previewed = isPreviewOn ? marks.stretches : none;
  const draw = (stretch: Stretch | null, isDone: boolean) => {
    redaction.draw(isDone ? null : stretch);
    if (isDone && stretch) redaction.take(withStretch(marks.stretches, stretch.startMs, stretch.endMs, durationMs));
  };
  const from = clockText(shown.fromMs, language);
  const to = clockText(shown.toMs, language);
  return (
    <>
      <div className="redact-map">
        <WaveMap
          name={t('redact.minimap')}
          peaks={sound.phase === 'ready' ? sound.peaks : null}
          durationMs={durationMs}
          view={shown}
          planned={marks.stretches}
          previewed={previewed}
          burnt={marks.burnt}
          isPlaying={isPlaying}
          restingMs={restingMs}
          positionMs={exactMs}
          onSeek={(ms) => player.seekTo(ms)}
        />
      </div>
      <WaveBed
        name={t('redact.wave', { from, to })}
        view={shown}
        levels={levels}
        planned={marks.stretches}
        previewed={previewed}
        burnt={marks.burnt}
        speech={speech}
        labelOf={(index) => (index < marks.stretches.length ? t('redact.label', { number: index + 1 }) : '')}
        markInMs={marks.markInMs}
        drawing={marks.drawing}
        isPlaying={isPlaying}
        positionMs={exactMs}
        restingMs={restingMs}
        onFrame={() => player.tick()}
        onSeek={(ms) => player.seekTo(ms)}
        onDraw={draw}
        message={messageFor(sound, t)}
        onWidth={setWidthPx}
      >
        <StretchEdges view={shown} durationMs={durationMs} widthPx={widthPx} />
      </WaveBed>
      <Ruler view={shown} widthPx={durationMs > 0 ? widthPx : 0} language={language} loop={loop} />
    </>
  );
}

function messageFor(sound: PlayerSound, t: Translate): string | null {
  if (sound.phase === 'unplayable') return t('redact.unplayable');
  return sound.phase === 'failed' ? t(`failure.${sound.failure.code}`, sound.failure.facts) : null;
}

/** From the samples where the page has them, so that a zoomed view shows more, not larger steps. */
function useLevels(sound: PlayerSound, { shown, durationMs }: RedactView): ((bars: number) => Float32Array) | null {
  const decoded = useDecodedSound(sound);
  const peaks = sound.phase === 'ready' ? sound.peaks : null;
  return useMemo(() => {
    if (durationMs === 0) return null;
    const from = shown.fromMs / durationMs;
    const to = shown.toMs / durationMs;
    const gain = peaks ? drawingGain(columnsOfPeaks(peaks, 0, 1, 1)) : 1;
    const raw = (bars: number) => {
      if (decoded) return columnsOfSound(decoded, from, to, bars);
      return peaks ? columnsOfPeaks(peaks, from, to, bars) : new Float32Array(0);
    };
    return (bars: number) => raw(bars).map((level) => Math.min(1, level * gain));
  }, [decoded, peaks, shown, durationMs]);
}
