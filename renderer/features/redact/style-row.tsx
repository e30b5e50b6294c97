/** What a stretch is replaced with, and what burning in left behind. This release knows one style: silence. */
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { LinkButton } from '../../ui/button.tsx';
import { burning } from './burn-state.ts';
import { Swatch } from './swatch.tsx';

export function StyleRow() {
  const t = useText();
  const done = useStore(burning, ({ lately }) => lately);
  const current = useStore(library.store, (state) => state.current);
  const receipt = done !== null && done.recordingId === current ? done.receiptNumber : null;
  return (
    <div className="style-row">
      <span className="label">{t('redact.style.of')}</span>
      <Swatch isPlanned={false} />
      <b>{t('redact.style.name')}</b>
      {receipt === null ? (
        <span className="push muted only-wide">{t('redact.style')}</span>
      ) : (
        <span className="push burnt-note" role="status">
          <Check size={14} strokeWidth={2} aria-hidden="true" />
          {t('redact.burn.done')}
          <LinkButton onPress={() => goTo({ name: 'receipt', number: receipt })}>{t('redact.burn.receipt')}</LinkButton>
        </span>
      )}
    </div>
  );
}
