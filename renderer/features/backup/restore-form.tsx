/** Which backup, what opens it, and the passphrase of the vault that is to be. What is typed lives here alone. */
import { type SubmitEvent, useRef, useState } from 'react';
import type { ChosenSource } from '../../../shared/seams/ipc-contract.ts';
import { formatBytes, useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { useNewPassphrase } from '../../keys/new-passphrase.tsx';
import { forgetSource, pickBackup, restoreBackup } from '../../state/backups.ts';
import { leaveRestoring } from '../../state/restoring.ts';
import { showFailure } from '../../state/toasts.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { backupKeyOf } from './recipients.ts';

export function RestoreForm() {
  const t = useText();
  const [source, setSource] = useState<ChosenSource | null>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [wasSent, setSent] = useState(false);
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { passphrase, isFit, judge, fields } = useNewPassphrase({ label: t('restore.passphrase') });

  const pick = async () => {
    try {
      const picked = await pickBackup();
      if (picked === null) return;
      if (source !== null) void forgetSource(source);
      setSource(picked);
      field.current?.focus();
    } catch (thrown) {
      showFailure(failureOf(thrown));
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    judge();
    if (source !== null && typed !== '' && isFit && !isPending) void restore(source);
  };
  const restore = async (chosen: ChosenSource) => {
    setPending(true);
    const fits = await restoreBackup(chosen, backupKeyOf(typed), passphrase);
    setPending(false);
    if (fits) return;
    setWrong(true);
    field.current?.focus();
    field.current?.select();
  };
  const keyError = isWrong ? t('backup.key.wrong') : wasSent && typed === '' ? t('restore.keyMissing') : null;

  return (
    <>
      <p className="door-lead">{t('restore.text')}</p>
      <div className="restore-file">
        {source === null ? null : (
          <>
            <b className="machine">{source.fileName}</b> <span className="muted">{formatBytes(source.sizeBytes)}</span>
          </>
        )}
        <Button isBig={source === null} isDisabled={isPending} autoFocus onPress={() => void pick()}>
          {t(source === null ? 'restore.pick' : 'restore.pickOther')}
        </Button>
        {wasSent && source === null ? (
          <span role="alert" className="field-error">
            {t('restore.missing')}
          </span>
        ) : null}
      </div>
      <form className="restore-form" onSubmit={submit}>
        <PasswordField
          label={t('backup.key')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          showName={t('door.show')}
          capsLockText={t('door.capsLock')}
          error={keyError}
          inputRef={field}
        />
        <div>{fields}</div>
        <div className="door-create-actions">
          <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isPending}>
            {t(isPending ? 'restore.doing' : 'restore.do')}
          </Button>
          <LinkButton isDisabled={isPending} onPress={leaveRestoring}>
            {t('restore.back')}
          </LinkButton>
        </div>
      </form>
    </>
  );
}
