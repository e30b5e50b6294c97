/** The top bar: mark, query, the promise, the lock. It is the window's title bar too; the system lays its buttons over its end. */
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { preferencesStore } from '../state/preferences.ts';
import { Mark } from '../ui/mark.tsx';
import { LockPill } from './lock-pill.tsx';
import { useText } from './text.ts';

export function TopBar({ query }: { readonly query: ReactNode }) {
  const t = useText();
  const isThrowAway = useStore(preferencesStore, ({ info }) => info?.isThrowAway ?? false);
  return (
    <header className="top" aria-label={t('shell.pane.top')} data-pane="top">
      <div className="brand">
        <Mark />
        <b>{t('shell.name')}</b>
      </div>
      <div className="top-query">{query}</div>
      <div className="top-right">
        {isThrowAway ? <span className="pill sample only-wide">{t('shell.throwAway')}</span> : null}
        <span className="pill calm" role="img" aria-label={t('shell.offline')} title={t('shell.offline')}>
          <ShieldCheck size={15} strokeWidth={1.75} aria-hidden />
          <span className="only-wide">{t('shell.offline')}</span>
        </span>
        <LockPill />
      </div>
    </header>
  );
}
