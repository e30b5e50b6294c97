/** One field, one button. */
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { sessionStore, unlockVault } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';

/** From here on the sentence says more. */
const manyTries = 5;

export interface UnlockByPassphraseProps {
  /** Each time this grows, the field takes the focus: another way has failed. */
  readonly takesFocus: number;
}

export function UnlockByPassphrase({ takesFocus }: UnlockByPassphraseProps) {
  const t = useText();
  const { session, wrongTries, ways } = useStore(sessionStore);
  const [passphrase, setPassphrase] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isUnlocking = session.phase === 'unlocking';

  useEffect(() => {
    if (!isWrong) return;
    field.current?.focus();
    field.current?.select();
  }, [isWrong, wrongTries]);

  useEffect(() => {
    if (takesFocus > 0) field.current?.focus();
  }, [takesFocus]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase === '' || isUnlocking) return;
    setWrong(false);
    const { isOpen } = await unlockVault({ passphrase });
    setWrong(!isOpen);
  };
  const wrongText =
    wrongTries < manyTries ? 'door.wrong' : ways.includes('recovery-key') ? 'door.wrongAgainWithKey' : 'door.wrongAgain';

  return (
    <form onSubmit={(event) => void submit(event)}>
      <PasswordField
        label={t('door.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        showName={t('door.show')}
        capsLockText={t('door.capsLock')}
        help={t('door.takesASecond')}
        error={isWrong ? t(wrongText) : null}
        inputRef={field}
        hasAutoFocus
      />
      <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isUnlocking}>
        {t(isUnlocking ? 'door.unlocking' : 'door.unlock')}
      </Button>
    </form>
  );
}
