/** Buttons of the player. Each says its key; what has no room on a narrow window is in the menu at the end. */
import {
  AudioLines,
  Ellipsis,
  FastForward,
  Pause,
  Play,
  Repeat,
  SkipBack,
  SkipForward,
  Volume1,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { CommandIconButton } from '../../app/commands/command-button.tsx';
import { keycapsForCommand, keyHint } from '../../app/commands/use-commands.ts';
import { formatNumber, useText } from '../../app/text.ts';
import { player } from '../../state/player-live.ts';
import { changePreferences, preferencesStore } from '../../state/preferences.ts';
import { Button, IconButton, Toggle } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PlayerClock } from './player-clock.tsx';
import { toggleLoop } from './loop.ts';
import { holdToRedact, markIn, markOut } from './marking.ts';
import './transport.css';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const small = { ...icon, size: 14 } as const;

/** Each button follows what it shows and nothing else: with every recording only the play button is drawn anew. */
export function Transport() {
  const t = useText();
  return (
    <div className="transport" role="group" aria-label={t('player.transport')}>
      <CommandIconButton id="review.previous">
        <SkipBack {...icon} />
      </CommandIconButton>
      <PlayButton />
      <CommandIconButton id="review.next">
        <SkipForward {...icon} />
      </CommandIconButton>
      <PlayerClock />
      <Switches />
      <Speed />
      <Volume />
      <span className="push" />
      <Marks />
      <MoreMenu />
    </div>
  );
}

const useCanPlay = (): boolean => useStore(player.store, ({ sound }) => sound.phase === 'ready');

function PlayButton() {
  const t = useText();
  const canPlay = useCanPlay();
  const isPlaying = useStore(player.store, (state) => state.isPlaying);
  return (
    <IconButton
      name={t(isPlaying ? 'player.pause' : 'player.play')}
      {...keyHint('playback.toggle')}
      className="play"
      isDisabled={!canPlay}
      onPress={() => player.toggle()}
    >
      {isPlaying ? <Pause {...icon} strokeWidth={2} /> : <Play {...icon} strokeWidth={2} />}
    </IconButton>
  );
}

function Switches() {
  const t = useText();
  const { isLooping, isSkippingSilence, isEven } = useStore(
    player.store,
    useShallow((state) => ({
      isLooping: state.isLooping,
      isSkippingSilence: state.isSkippingSilence,
      isEven: state.isEven,
    })),
  );
  const isAutoplayOn = useStore(preferencesStore, ({ preferences }) => preferences.autoplay);
  return (
    <>
      <Toggle
        tooltip={t('player.autoplay.about')}
        {...keyHint('review.autoplay')}
        isSelected={isAutoplayOn}
        onChange={(autoplay) => changePreferences({ autoplay })}
      >
        {t('player.autoplay')}
      </Toggle>
      <Toggle tooltip={t('player.loop')} {...keyHint('playback.loop')} isSelected={isLooping} onChange={toggleLoop}>
        <Repeat {...small} />
        {t('player.loop')}
      </Toggle>
      <Toggle
        className="only-wide"
        tooltip={t('player.skipSilence')}
        {...keyHint('review.skipSilence')}
        isSelected={isSkippingSilence}
        onChange={(isOn) => changePreferences({ isSilenceSkipped: isOn })}
      >
        <FastForward {...small} />
        {t('player.skipSilence')}
      </Toggle>
      <Toggle
        className="only-wide"
        tooltip={t('player.evenOut.about')}
        {...keyHint('playback.evenOut')}
        isSelected={isEven}
        onChange={(isOn) => changePreferences({ isLoudnessEven: isOn })}
      >
        <AudioLines {...small} />
        {t('player.evenOut')}
      </Toggle>
    </>
  );
}

function Marks() {
  const t = useText();
  const isDisabled = !useCanPlay();
  return (
    <>
      <Button kind="quiet" className="tgl" isDisabled={isDisabled} onPress={markIn} {...keyHint('playback.markIn')}>
        {t('player.markIn')}
      </Button>
      <Button kind="quiet" className="tgl" isDisabled={isDisabled} onPress={markOut} {...keyHint('playback.markOut')}>
        {t('player.markOut')}
      </Button>
      <HoldButton isDisabled={isDisabled} />
    </>
  );
}

const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const rateText = (rate: number): string => formatNumber(rate, Number.isInteger(rate) ? 0 : Number.isInteger(rate * 2) ? 1 : 2);

function Speed() {
  const t = useText();
  const rate = useStore(player.store, (state) => state.rate);
  return (
    <Menu
      name={t('player.speedName', { rate: rateText(rate) })}
      buttonClassName={rate === 1 ? 'tgl num' : 'tgl num on'}
      entries={rates.map((one) => ({
        id: String(one),
        title: t('player.speed', { rate: rateText(one) }),
        onAction: () => player.setRate(one),
      }))}
    >
      {t('player.speed', { rate: rateText(rate) })}
    </Menu>
  );
}

function Volume() {
  const t = useText();
  const volume = useStore(player.store, (state) => state.volume);
  const isMuted = useStore(player.store, (state) => state.isMuted);
  const Icon = isMuted || volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <span className="volume only-wide">
      <IconButton
        name={t(isMuted ? 'player.unmute' : 'player.mute')}
        {...keyHint('playback.mute')}
        onPress={() => player.toggleMute()}
      >
        <Icon {...icon} />
      </IconButton>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={isMuted ? 0 : volume}
        aria-label={t('player.volume')}
        onChange={(event) => player.setVolume(event.target.valueAsNumber)}
      />
    </span>
  );
}

/** Held with the pointer as B is held on the keyboard. */
function HoldButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useText();
  const hint = keyHint('playback.holdToRedact');
  const [isHeld, setIsHeld] = useState(false);
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setIsHeld(true);
    holdToRedact.press();
  };
  const release = () => {
    if (isHeld) holdToRedact.release();
    setIsHeld(false);
  };
  return (
    <button
      type="button"
      className={isHeld ? 'tgl only-wide holding' : 'tgl only-wide'}
      disabled={isDisabled}
      aria-keyshortcuts={hint.shortcuts}
      onPointerDown={press}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {t('player.holdToRedact')} <Keys keycaps={hint.keycaps} />
    </button>
  );
}

function MoreMenu() {
  const t = useText();
  const isSkippingSilence = useStore(player.store, (state) => state.isSkippingSilence);
  const isMuted = useStore(player.store, (state) => state.isMuted);
  return (
    <span className="only-narrow">
      <Menu
        name={t('player.more')}
        entries={[
          {
            id: 'skip',
            title: t('player.skipSilence'),
            keycaps: keycapsForCommand('review.skipSilence'),
            onAction: () => changePreferences({ isSilenceSkipped: !isSkippingSilence }),
          },
          {
            id: 'even',
            title: t('player.evenOut'),
            keycaps: keycapsForCommand('playback.evenOut'),
            onAction: () => changePreferences({ isLoudnessEven: !preferencesStore.getState().preferences.isLoudnessEven }),
          },
          {
            id: 'mute',
            title: t(isMuted ? 'player.unmute' : 'player.mute'),
            keycaps: keycapsForCommand('playback.mute'),
            onAction: () => player.toggleMute(),
          },
        ]}
      >
        <Ellipsis {...icon} />
      </Menu>
    </span>
  );
}
