/** The foot of the window: the promise at the left, the keys that apply here at the right. */
import { ShieldCheck } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { KeyReminder, useKeyReminder } from '../features/keys/key-reminder.tsx';
import { imports, runningJob } from '../state/imports.ts';
import { navigation } from '../state/navigation.ts';
import { pendingKeys } from '../state/pending-keys.ts';
import { Keys } from '../ui/keys.tsx';
import { activeSequences, handlersVersion, isActive, onHandlersChanged } from './commands/active-commands.ts';
import { keycapsAfter, keycapsForCommand } from './commands/keycaps.ts';
import { type Hint, hintInSequence, hintsByRoom } from './hints.ts';
import { useText } from './text.ts';

export function StatusBar() {
  const t = useText();
  useSyncExternalStore(onHandlersChanged, handlersVersion);
  const room = useStore(navigation, (state) => state.room.name);
  const pending = useStore(pendingKeys, (state) => state.firstChord);
  const isImporting = useStore(imports, (state) => runningJob(state.jobs) !== null);
  const isReminding = useKeyReminder();
  const hints =
    pending === null
      ? hintsByRoom[room].filter(({ ids }) => ids.every(isActive) && ids.some((id) => keycapsForCommand(id).length > 0))
      : activeSequences(pending).map(hintInSequence);
  return (
    <footer className="status" aria-label={t('shell.pane.status')}>
      {isReminding ? (
        <KeyReminder />
      ) : (
        <span className="calm">
          <ShieldCheck size={14} strokeWidth={1.75} aria-hidden />
          {t('shell.promise')}
        </span>
      )}
      {isReminding ? null : isImporting ? (
        <span className="only-wide">{t('shell.sealedAsTheyArrive')}</span>
      ) : room === 'settings' ? (
        <span>{t('shell.settingsKept')}</span>
      ) : null}
      <span className="hints">
        {hints.map((hint) => (
          <HintView key={hint.ids.join()} hint={hint} begun={pending} />
        ))}
      </span>
    </footer>
  );
}

function HintView({ hint, begun }: { readonly hint: Hint; readonly begun: string | null }) {
  const t = useText();
  // Of a sequence only what is still to be pressed.
  const keycaps = hint.ids.flatMap((id) => (begun === null ? keycapsForCommand(id) : keycapsAfter(begun, id)));
  return (
    <span className="hint">
      <Keys keycaps={keycaps} isRead />
      {t(hint.title, hint.titleValues)}
    </span>
  );
}
