/** Two fields for the ends of a stretch. Enter sets them, Escape leaves (redaction-commands.ts); what was typed is never cleared. */
import { type SubmitEvent, useState } from 'react';
import { currentLanguage, useText } from '../../app/text.ts';
import { clockText, parseClock } from '../../audio/time-text.ts';
import { player } from '../../state/player-live.ts';
import { withStretch, withTimes } from '../../state/redaction-stretches.ts';
import { redaction } from '../../state/redaction-live.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { type TimesEditing, timesForm } from './times-form-state.ts';

const close = (): void => timesForm.setState({ editing: null });

export function TimesForm({ editing }: { readonly editing: TimesEditing }) {
  const t = useText();
  const language = currentLanguage();
  const durationMs = player.durationMs();
  const [start, end] = placesOf(editing);
  const [from, setFrom] = useState(clockText(start, language, 3));
  const [to, setTo] = useState(clockText(Math.min(end, durationMs), language, 3));
  const [isBad, setIsBad] = useState(false);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const a = parseClock(from);
    const b = parseClock(to);
    const { stretches } = redaction.state;
    const isStretch = a !== null && b !== null && a < b && b <= durationMs + 1;
    const edit = isStretch
      ? 'at' in editing
        ? withTimes(stretches, editing.at, a, Math.min(b, durationMs), durationMs)
        : withStretch(stretches, a, b, durationMs)
      : null;
    if (edit === null) return setIsBad(true);
    redaction.take(edit);
    close();
  };
  return (
    <form className="times-form" onSubmit={submit}>
      <Field label={t('redact.stretches.from')} value={from} onChange={setFrom} inputClassName="machine" autoFocus />
      <Field label={t('redact.stretches.to')} value={to} onChange={setTo} inputClassName="machine" />
      <Button type="submit" keycaps={['↵']}>
        {t('redact.stretches.set')}
      </Button>
      <Button kind="quiet" onPress={close}>
        {t('redact.stretches.cancel')}
      </Button>
      {isBad ? (
        <p className="times-bad" role="alert">
          {t('redact.stretches.badTime', { length: clockText(durationMs, language, 3) })}
        </p>
      ) : null}
    </form>
  );
}

function placesOf(editing: TimesEditing): readonly [number, number] {
  if ('fromMs' in editing) return [editing.fromMs, editing.toMs];
  const stretch = redaction.state.stretches[editing.at];
  return [stretch?.startMs ?? 0, stretch?.endMs ?? 0];
}
