/** The stretches as text: their times, their lengths, what is planned and what is burnt in. The twin of the waveform. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Stretch } from '../../../shared/model/recording.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { keyHint } from '../../app/commands/use-commands.ts';
import { currentLanguage, formatNumber, type Translate, useText } from '../../app/text.ts';
import { clockText } from '../../audio/time-text.ts';
import { player } from '../../state/player-live.ts';
import { markedMs, withoutStretch } from '../../state/redaction-stretches.ts';
import { redaction } from '../../state/redaction-live.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Swatch } from './swatch.tsx';
import { TimesForm } from './times-form.tsx';
import { timesForm } from './times-form-state.ts';
import { addAtPlayhead } from './redaction-commands.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const secondsText = (ms: number): string => `${formatNumber(ms / 1000, 2)} s`;

export function StretchList() {
  const t = useText();
  const { stretches, burnt } = useStore(redaction.store);
  const editing = useStore(timesForm, (state) => state.editing);
  const durationMs = useStore(player.store, ({ sound }) => (sound.phase === 'ready' ? sound.durationMs : 0));
  const isEmpty = stretches.length === 0 && burnt.length === 0 && editing === null;
  return (
    <section className="card half" aria-label={t('redact.stretches')}>
      <div className="half-head">
        <h2>{t('redact.stretches')}</h2>
        <span className="faint">{t('redact.stretches.count', { set: stretches.length, burnt: burnt.length })}</span>
        <span className="push" />
        <Button
          kind="quiet"
          isDisabled={durationMs === 0}
          {...keyHint('redaction.addStretch')}
          onPress={() => void addAtPlayhead()}
        >
          <Plus {...icon} />
          <span aria-hidden="true">{t('redact.stretches.add')}</span>
          <span className="unseen">{t('redact.stretches.addName')}</span>
        </Button>
      </div>
      {editing === null ? null : <TimesForm key={JSON.stringify(editing)} editing={editing} />}
      <div className="half-body">
        {isEmpty ? <p className="half-empty">{emptyText(t)}</p> : null}
        <ol>
          {stretches.map((stretch, at) => (
            <StretchRow key={`${stretch.startMs}`} stretch={stretch} at={at} />
          ))}
          {burnt.map((stretch) => (
            <BurntRow key={`burnt${stretch.startMs}`} stretch={stretch} />
          ))}
        </ol>
      </div>
      {stretches.length === 0 ? null : (
        <p className="half-foot">
          {t('redact.stretches.sum', { marked: secondsText(markedMs(stretches)), whole: secondsText(durationMs) })}
        </p>
      )}
    </section>
  );
}

const emptyText = (t: Translate): string =>
  t('redact.stretches.empty', {
    markIn: keyInText('playback.markIn'),
    markOut: keyInText('playback.markOut'),
    hold: keyInText('playback.holdToRedact'),
  });

function StretchRow({ stretch, at }: { readonly stretch: Stretch; readonly at: number }) {
  const t = useText();
  const language = currentLanguage();
  const isSelected = useStore(redaction.store, ({ selected }) => selected === at);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const from = clockText(stretch.startMs, language, 3);
  const to = clockText(stretch.endMs, language, 3);
  const length = secondsText(stretch.endMs - stretch.startMs);
  const number = at + 1;
  return (
    <li ref={row} className={isSelected ? 'rgn on' : 'rgn'}>
      <AriaButton
        className="rgn-pick"
        aria-pressed={isSelected}
        onPress={() => {
          redaction.select(at);
          player.seekTo(stretch.startMs);
        }}
      >
        <span className="unseen">{t('redact.stretches.row', { number, from, to, length })}</span>
        <span className="rgn-parts" aria-hidden="true">
          <span className="rgn-number">{number}</span>
          <b>{t('redact.stretches.fromTo', { from, to })}</b>
          <Swatch isPlanned />
          <span className="muted num">{length}</span>
        </span>
      </AriaButton>
      <IconButton name={t('redact.stretches.edit', { number })} onPress={() => timesForm.setState({ editing: { at } })}>
        <Pencil {...icon} />
      </IconButton>
      <IconButton
        name={t('redact.stretches.remove', { number })}
        {...keyHint('redaction.removeStretch')}
        onPress={() => redaction.take(withoutStretch(redaction.state.stretches, at))}
      >
        <Trash2 {...icon} />
      </IconButton>
    </li>
  );
}

function BurntRow({ stretch }: { readonly stretch: Stretch }) {
  const t = useText();
  const language = currentLanguage();
  return (
    <li className="rgn burnt">
      <span className="rgn-pick rgn-parts">
        <span className="rgn-number" />
        <b>
          {t('redact.stretches.fromTo', {
            from: clockText(stretch.startMs, language, 3),
            to: clockText(stretch.endMs, language, 3),
          })}
        </b>
        <Swatch isPlanned={false} />
        <span className="muted">{t('redact.stretches.burntIn')}</span>
      </span>
    </li>
  );
}
