/** Once a month at the foot of the window, while there is no recovery key: one sentence, what helps, and a way to have peace. */
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { isReminderDue, keySlotsStore, refreshKeySlots } from '../../state/key-slots.ts';
import { showFailure } from '../../state/toasts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { openKeyDialog } from './key-dialog-state.ts';
import './keys.css';

/** Whether it is due, judged once for each answer of the vault: nobody is reminded by the clock alone in the middle of work. */
export function useKeyReminder(): boolean {
  const keySlots = useStore(keySlotsStore, (state) => state.keySlots);
  const [judged, setJudged] = useState<{ readonly of: typeof keySlots; readonly isDue: boolean }>({ of: null, isDue: false });
  if (judged.of !== keySlots) setJudged({ of: keySlots, isDue: keySlots !== null && isReminderDue(keySlots, wallClockMs()) });
  return judged.isDue;
}

const wallClockMs = (): number => Date.now();

const textId = 'key-reminder';

export function KeyReminder() {
  const t = useText();
  return (
    <span className="key-reminder">
      <KeyRound size={14} strokeWidth={1.75} aria-hidden />
      <span id={textId} className="key-reminder-text">
        {t('keys.reminder')}
      </span>
      <LinkButton aria-describedby={textId} onPress={() => openKeyDialog({ name: 'make-recovery-key' })}>
        {t('keys.reminder.make')}
      </LinkButton>
      <LinkButton aria-describedby={textId} onPress={() => void putOff()}>
        {t('keys.reminder.later')}
      </LinkButton>
    </span>
  );
}

async function putOff(): Promise<void> {
  try {
    await vault.call('skipRecoveryKey', null);
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
  await refreshKeySlots();
}
