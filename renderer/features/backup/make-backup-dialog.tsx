/** Who is to open the backup, then where it goes. What is typed lives here as long as the dialog does. */
import { type SubmitEvent, useState } from 'react';
import type { BackupRecipient } from '../../../shared/model/backup.ts';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../host/host.ts';
import { useNewPassphrase } from '../../keys/new-passphrase.tsx';
import { makeBackup, pickBackupPlace } from '../../state/backups.ts';
import { showFailure } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SegmentedFilter } from '../../ui/segmented-filter.tsx';
import { closeBackupDialog } from './backup-dialog-state.ts';
import { readRecipients } from './recipients.ts';
import './backup.css';

const formId = 'make-backup';
type Way = 'passphrase' | 'keys';

export function MakeBackupDialog() {
  const t = useText();
  const [way, setWay] = useState<Way>('passphrase');
  const [typed, setTyped] = useState('');
  const [wasSent, setSent] = useState(false);
  const chosen = useNewPassphrase({ label: t('backup.make.passphrase'), hasAutoFocus: true });
  const recipients = readRecipients(typed);
  const isFit = way === 'passphrase' ? chosen.isFit : recipients.wrongLine === null && recipients.keys.length > 0;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    chosen.judge();
    setSent(true);
    if (isFit) void make(way === 'passphrase' ? { passphrase: chosen.passphrase } : { recipients: recipients.keys });
  };
  const keysError =
    recipients.wrongLine !== null
      ? t('backup.make.keysWrong', { line: recipients.wrongLine })
      : recipients.keys.length === 0
        ? t('backup.make.keysMissing')
        : null;

  return (
    <Dialog
      isOpen
      onClose={closeBackupDialog}
      title={t('backup.make.title')}
      widthPx={520}
      foot={
        <>
          <Button onPress={closeBackupDialog}>{t('backup.make.leave')}</Button>
          <Button kind="step" type="submit" form={formId} keycaps={way === 'passphrase' ? ['↵'] : []}>
            {t('backup.make.do')}
          </Button>
        </>
      }
    >
      <SegmentedFilter
        name={t('backup.make.how')}
        value={way}
        options={[
          { value: 'passphrase', title: t('backup.make.byPassphrase') },
          { value: 'keys', title: t('backup.make.byKeys') },
        ]}
        onChange={setWay}
      />
      <p className="muted">{t(way === 'passphrase' ? 'backup.make.passphraseText' : 'backup.make.keysText')}</p>
      <form id={formId} onSubmit={submit}>
        {way === 'passphrase' ? (
          chosen.fields
        ) : (
          <Field
            label={t('backup.make.keys')}
            value={typed}
            onChange={setTyped}
            isArea
            inputClassName="machine"
            error={wasSent ? keysError : null}
            autoFocus
          />
        )}
      </form>
    </Dialog>
  );
}

/** The dialog stays open when the user leaves the choice of a place. */
async function make(to: BackupRecipient): Promise<void> {
  try {
    const place = await pickBackupPlace();
    if (place === null) return;
    closeBackupDialog();
    await makeBackup(place, to);
  } catch (thrown) {
    showFailure(failureOf(thrown));
  }
}
