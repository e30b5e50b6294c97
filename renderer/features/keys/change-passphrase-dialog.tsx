/** A new passphrase in place of the old one. The old one is asked, unless the recovery key has opened this session. */
import { type SubmitEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { vault } from '../../host/vault-client.ts';
import { useNewPassphrase } from '../../keys/new-passphrase.tsx';
import { refreshKeySlots } from '../../state/key-slots.ts';
import { sessionStore } from '../../state/session.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { refreshDamage } from '../../state/vault-check.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { closeKeyDialog } from './key-dialog-state.ts';
import './keys.css';

const formId = 'change-passphrase';

export function ChangePassphraseDialog() {
  const t = useText();
  const isByWords = useStore(sessionStore, ({ session }) => session.phase === 'open' && session.openedWith === 'recovery-key');
  const [current, setCurrent] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { passphrase, isFit, judge, fields } = useNewPassphrase({ label: t('keys.change.next'), hasAutoFocus: isByWords });

  const change = async () => {
    setPending(true);
    try {
      const { isRight } = await vault.call('changePassphrase', { current: isByWords ? null : current, next: passphrase });
      if (isRight) {
        closeKeyDialog();
        showToast(t('keys.change.done'));
        await Promise.all([refreshKeySlots(), refreshDamage()]);
        return;
      }
      setWrong(true);
      field.current?.focus();
      field.current?.select();
    } catch (thrown) {
      closeKeyDialog();
      showFailure(failureOf(thrown));
    }
    setPending(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    judge();
    setWrong(false);
    if (!isByWords && current === '') return field.current?.focus();
    if (isFit && !isPending) void change();
  };

  return (
    <Dialog
      isOpen
      onClose={closeKeyDialog}
      title={t('keys.change.title')}
      widthPx={520}
      canLeave={!isPending}
      foot={
        <>
          <Button isDisabled={isPending} onPress={closeKeyDialog}>
            {t('keys.change.keep')}
          </Button>
          <Button kind="step" type="submit" form={formId} keycaps={['↵']} isPending={isPending}>
            {t(isPending ? 'keys.change.doing' : 'keys.change.do')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('keys.change.text')}</p>
      <form id={formId} className="key-form" onSubmit={submit}>
        {isByWords ? (
          <p className="muted">{t('keys.change.byWords')}</p>
        ) : (
          <PasswordField
            label={t('keys.change.current')}
            value={current}
            onChange={(value) => {
              setCurrent(value);
              setWrong(false);
            }}
            showName={t('door.show')}
            capsLockText={t('door.capsLock')}
            error={isWrong ? t('keys.change.wrong') : null}
            inputRef={field}
            hasAutoFocus
          />
        )}
        <div>{fields}</div>
      </form>
    </Dialog>
  );
}
