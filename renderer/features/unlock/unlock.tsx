/** The lock screen: one field, one button. A wrong passphrase is an everyday answer, said calmly, with the field still in focus. */
import { ShieldCheck } from 'lucide-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { sessionStore, unlockVault } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { RedactedLines } from './redacted-lines.tsx';

/** From here on the sentence says more. */
const manyTries = 5;

export function Unlock() {
  const t = useText();
  const { session, wrongTries } = useStore(sessionStore);
  const [passphrase, setPassphrase] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isUnlocking = session.phase === 'unlocking';

  useEffect(() => {
    if (wrongTries === 0) return;
    setWrong(true);
    field.current?.focus();
    field.current?.select();
  }, [wrongTries]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase === '' || isUnlocking) return;
    setWrong(false);
    void unlockVault(passphrase);
  };

  return (
    <div className="door">
      <RedactedLines />
      <main className="door-form">
        <div className="door-mark">
          <Mark size={36} />
        </div>
        <h1>{t('door.locked.title')}</h1>
        <p className="door-lead">{t('door.locked.text')}</p>
        <form onSubmit={submit}>
          <PasswordField
            label={t('door.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            showName={t('door.show')}
            capsLockText={t('door.capsLock')}
            help={t('door.takesASecond')}
            error={isWrong ? t(wrongTries >= manyTries ? 'door.wrongAgain' : 'door.wrong') : null}
            inputRef={field}
            hasAutoFocus
          />
          <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isUnlocking}>
            {t(isUnlocking ? 'door.unlocking' : 'door.unlock')}
          </Button>
        </form>
        <div className="hair" />
        <p className="door-small">
          <ShieldCheck size={15} strokeWidth={1.75} aria-hidden />
          <span>{t('door.whileLocked')}</span>
        </p>
      </main>
    </div>
  );
}
