/** The player: transport, waveform, times. Same place in every room that plays; eyes and hands learn it once. */
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { currentLanguage, type Translate, useText } from '../../app/text.ts';
import { columnsOfPeaks, drawingGain } from '../../audio/peaks.ts';
import { Ruler } from '../../audio/ruler.tsx';
import { clockText } from '../../audio/time-text.ts';
import { WaveBed } from '../../audio/wave-bed.tsx';
import { wholeView, type WaveView } from '../../audio/waveform-geometry.ts';
import { player } from '../../state/player-live.ts';
import { loopOf, type PlayerSound, speechOf, whatIsHeard } from '../../state/player.ts';
import { preview } from '../../state/redaction-cut.ts';
import { redaction } from '../../state/redaction-live.ts';
import { drawStretch, trackHold } from './marking.ts';
import { PlaybackCommands } from './playback-commands.tsx';
import { Minimap } from './minimap.tsx';
import { Transport } from './transport.tsx';
import { useSkipped } from './skipped.ts';
import { SpeechInWords } from './speech-in-words.tsx';
import { useZoom } from './zoom.ts';
import './player-dock.css';

export function PlayerDock() {
  const t = useText();
  const { sound, isPlaying, restingMs } = useStore(player.store, useShallow(whatIsHeard));
  const marks = useStore(redaction.store);
  const isPreviewOn = useStore(preview, ({ phase }) => phase === 'on');
  const skipped = useSkipped();
  const speech = useStore(player.store, speechOf);
  const loop = useStore(player.store, useShallow(loopOf));
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const { view, isZoomed } = useZoom(durationMs);
  const levels = useLevels(sound, view);
  const [widthPx, setWidthPx] = useState(0);
  const isHere = sound.phase === 'ready' && marks.id === sound.id;
  const planned = isHere && marks.stretches.length > 0 ? marks.stretches : none;
  const burnt = isHere && marks.burnt.length > 0 ? marks.burnt : none;
  const exactMs = useCallback(() => player.positionMs(), []);
  return (
    <section className="dock" aria-label={t('player.name')} data-single-keys="">
      <PlaybackCommands />
      {transport}
      {isZoomed ? <Minimap sound={sound} view={view} /> : null}
      <WaveBed
        name={t('player.waveform', { count: planned.length })}
        view={view}
        levels={levels}
        planned={planned}
        previewed={isPreviewOn ? planned : none}
        burnt={burnt}
        skipped={skipped}
        speech={speech}
        labelOf={(index) => (index < planned.length ? t('player.stretch', { number: index + 1 }) : '')}
        markInMs={isHere ? marks.markInMs : null}
        drawing={isHere ? marks.drawing : null}
        isPlaying={isPlaying}
        positionMs={exactMs}
        restingMs={restingMs}
        onFrame={onFrame}
        onSeek={(ms) => player.seekTo(ms)}
        onDraw={drawStretch}
        message={messageFor(sound, t)}
        onWidth={setWidthPx}
      />
      {planned.length === 0 ? null : <StretchesInWords />}
      <SpeechInWords speech={speech} loop={loop} />
      <Ruler
        view={durationMs > 0 ? view : nowhere}
        widthPx={durationMs > 0 ? widthPx : 0}
        language={currentLanguage()}
        loop={loop}
      />
    </section>
  );
}

const none: readonly never[] = [];
/** The same element always: what the dock follows doesn't concern it. */
const transport = <Transport />;
const nowhere = wholeView(0);

function onFrame(): void {
  player.tick();
  trackHold();
}

function messageFor(sound: PlayerSound, t: Translate): string | null {
  switch (sound.phase) {
    case 'none':
      return t('player.none');
    case 'opening':
      return null;
    case 'unplayable':
      return t('player.unplayable');
    case 'failed':
      return t(`failure.${sound.failure.code}`, sound.failure.facts);
    case 'ready':
      return sound.peaks === null && !sound.isDrawing ? t('player.noPicture') : null;
  }
}

/** Levels for the bars of this view, lifted by what the loudest place of the whole recording allows. */
function useLevels(sound: PlayerSound, view: WaveView): ((bars: number) => Float32Array) | null {
  const peaks = sound.phase === 'ready' ? sound.peaks : null;
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const gain = useMemo(() => (peaks ? drawingGain(columnsOfPeaks(peaks, 0, 1, 1)) : 1), [peaks]);
  return useMemo(() => {
    if (!peaks || durationMs === 0) return null;
    return (bars: number) =>
      columnsOfPeaks(peaks, view.fromMs / durationMs, view.toMs / durationMs, bars).map((level) => level * gain);
  }, [peaks, durationMs, gain, view]);
}

/** The marked stretches for those who don't see the bed. */
function StretchesInWords() {
  const t = useText();
  const { stretches } = useStore(redaction.store);
  const language = currentLanguage();
  const list = stretches.map(({ startMs, endMs }) => `${clockText(startMs, language)} – ${clockText(endMs, language)}`);
  return <p className="unseen">{t('player.stretches', { list: list.join('; ') })}</p>;
}
