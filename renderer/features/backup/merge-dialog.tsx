/** Before a backup is taken into this vault: what that does, and what opens it. A key that doesn't fit is an everyday answer. */
import { type SubmitEvent, useRef, useState } from 'react';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { forgetSource, takeInBackup } from '../../state/backups.ts';
import { library } from '../../state/library-live.ts';
import { showFailure } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { closeBackupDialog } from './backup-dialog-state.ts';
import { backupKeyOf } from './recipients.ts';
import { useIsTakingIn } from './use-is-taking-in.ts';

const formId = 'merge-backup';

export function MergeDialog({ source }: { readonly source: ChosenSource }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The key has opened it: the rest is told by the band.
  useIsTakingIn(closeBackupDialog);

  const leave = () => {
    closeBackupDialog();
    void forgetSource(source);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === '') return field.current?.focus();
    if (!isPending) void open();
  };
  const open = async () => {
    setPending(true);
    try {
      if (await takeInBackup(source, backupKeyOf(typed))) {
        closeBackupDialog();
        await library.refresh();
        return;
      }
      setWrong(true);
      field.current?.focus();
      field.current?.select();
    } catch (thrown) {
      closeBackupDialog();
      showFailure(failureOf(thrown));
    }
    setPending(false);
  };

  return (
    <Dialog
      isOpen
      onClose={leave}
      title={t('backup.merge.title', { name: source.fileName })}
      widthPx={520}
      canLeave={!isPending}
      foot={
        <>
          <Button isDisabled={isPending} onPress={leave}>
            {t('backup.merge.leave')}
          </Button>
          <Button kind="step" type="submit" form={formId} keycaps={['↵']} isPending={isPending}>
            {t(isPending ? 'backup.merge.doing' : 'backup.merge.do')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('backup.merge.text')}</p>
      <form id={formId} onSubmit={submit}>
        <PasswordField
          label={t('backup.key')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          showName={t('door.show')}
          capsLockText={t('door.capsLock')}
          error={isWrong ? t('backup.key.wrong') : null}
          inputRef={field}
          hasAutoFocus
        />
      </form>
    </Dialog>
  );
}
