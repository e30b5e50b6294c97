/** In redaction the query field gives way to the title of what is open. Escape leads back. */
import { Scissors } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { keyHint } from '../../app/commands/use-commands.ts';
import { formatShortDay, formatTimeOfDay, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { hasHour, wallClockMs } from '../../state/library-time.ts';
import { goTo } from '../../state/navigation.ts';
import { saysKeys } from '../../ui/key-hint.tsx';
import { Keys } from '../../ui/keys.tsx';
import '../../ui/field.css';
import './redact-title.css';

export function RedactTitle() {
  const t = useText();
  const hint = keyHint('app.leave');
  const row = useStore(library.store, ({ detail, current }) => (detail?.id === current ? detail : null));
  const parts = [whenText(row?.time ?? null), row?.person, row?.device].filter((part) => part != null);
  return (
    <div className="field in-bar redact-title">
      <Scissors size={14} strokeWidth={1.75} aria-hidden="true" />
      <h1>{t('redact.room')}</h1>
      <span className="muted">{parts.join(' · ')}</span>
      <Button className="redact-leave" {...saysKeys(hint.shortcuts)} onPress={() => goTo({ name: 'review' })}>
        <span className="unseen">{t('redact.leave')}</span>
        <Keys keycaps={hint.keycaps} />
      </Button>
    </div>
  );
}

function whenText(time: Parameters<typeof wallClockMs>[0] | null): string | null {
  if (time === null) return null;
  const ms = wallClockMs(time);
  return hasHour(time) ? `${formatShortDay(ms)}, ${formatTimeOfDay(ms)}` : formatShortDay(ms);
}
