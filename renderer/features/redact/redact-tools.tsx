/** Tools above the waveform: play, loop the stretch, hear the result, zoom, burn in. */
import { Eye, Flame, Pause, Play, Repeat, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { keyHint, useCommands } from '../../app/commands/use-commands.ts';
import { currentLanguage, useText } from '../../app/text.ts';
import { SoundClock } from '../../audio/sound-clock.tsx';
import { clockText } from '../../audio/time-text.ts';
import { whatIsHeard } from '../../state/player.ts';
import { player } from '../../state/player-live.ts';
import { preview, togglePreview } from '../../state/redaction-cut.ts';
import { redaction } from '../../state/redaction-live.ts';
import { Button, IconButton, Toggle } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { askToBurn } from './burn-state.ts';
import type { RedactView } from './redact-view.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const small = { ...icon, size: 14 } as const;
const step = 2;

export function RedactTools({ view }: { readonly view: RedactView }) {
  const t = useText();
  const { sound, isPlaying } = useStore(player.store);
  const stretches = useStore(redaction.store, (state) => state.stretches);
  const previewPhase = useStore(preview, ({ phase }) => phase);
  useCommands({ 'playback.zoomIn': () => view.zoom(step), 'playback.zoomOut': () => view.zoom(1 / step) });
  const canPlay = sound.phase === 'ready';
  return (
    <div className="redact-tools" role="group" aria-label={t('redact.tools')}>
      <IconButton
        name={t(isPlaying ? 'player.pause' : 'player.play')}
        {...keyHint('playback.toggle')}
        className="play"
        isDisabled={!canPlay}
        onPress={() => player.toggle()}
      >
        {isPlaying ? <Pause {...icon} strokeWidth={2} /> : <Play {...icon} strokeWidth={2} />}
      </IconButton>
      <Clock />
      <LoopStretch />
      <Toggle
        tooltip={t('redact.result.about')}
        {...keyHint('playback.preview')}
        isSelected={previewPhase !== 'off'}
        isDisabled={!canPlay || stretches.length === 0}
        onChange={() => void togglePreview()}
      >
        <Eye {...small} />
        {t(previewPhase === 'making' ? 'redact.result.making' : 'redact.result')}
        <Keys keycaps={keyHint('playback.preview').keycaps} />
      </Toggle>
      <span className="push" />
      <IconButton name={t('redact.zoomOut')} {...keyHint('playback.zoomOut')} onPress={() => view.zoom(1 / step)}>
        <ZoomOut {...icon} />
      </IconButton>
      <IconButton name={t('redact.zoomIn')} {...keyHint('playback.zoomIn')} onPress={() => view.zoom(step)}>
        <ZoomIn {...icon} />
      </IconButton>
      <span className="tools-gap" />
      <Button kind="plain" isDisabled={!canPlay || stretches.length === 0} {...keyHint('redaction.burnIn')} onPress={askToBurn}>
        <Flame {...small} />
        {t('redact.burn')}
      </Button>
    </div>
  );
}

function Clock() {
  const t = useText();
  const { sound, isPlaying, restingMs } = useStore(player.store, useShallow(whatIsHeard));
  const durationMs = sound.phase === 'ready' ? sound.durationMs : 0;
  const language = currentLanguage();
  const exactMs = useCallback(() => player.positionMs(), []);
  return (
    <SoundClock
      name={t('player.place', { place: clockText(restingMs, language), length: clockText(durationMs, language) })}
      isPlaying={isPlaying}
      restingMs={restingMs}
      positionMs={exactMs}
      durationMs={durationMs}
      language={language}
    />
  );
}

/** Follows the stretch while its edges move. */
function LoopStretch() {
  const t = useText();
  const { isLooping, loopStretch } = useStore(player.store);
  const selected = useStore(redaction.store, ({ stretches, selected: at }) => stretches[at] ?? null);
  const isOn = isLooping && loopStretch !== null;
  useEffect(() => {
    if (isOn && selected !== null && selected !== loopStretch) player.set({ loopStretch: selected });
  }, [isOn, selected, loopStretch]);
  return (
    <Toggle
      tooltip={t('redact.loopStretch')}
      isSelected={isOn}
      isDisabled={selected === null && !isOn}
      onChange={(next) => {
        player.set({ isLooping: next, loopStretch: next ? selected : null });
        if (next && selected) player.seekTo(selected.startMs);
      }}
    >
      <Repeat {...small} />
      {t('redact.loopStretch')}
    </Toggle>
  );
}
