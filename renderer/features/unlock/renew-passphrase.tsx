/** After the recovery key has opened the vault: a new passphrase, without asking for the old one, or on to the rooms. */
import { type SubmitEvent, useState } from 'react';
import { type FailureData, toFailureData } from '../../../shared/failure.ts';
import { failureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { vault } from '../../host/vault-client.ts';
import { useNewPassphrase } from '../../keys/new-passphrase.tsx';
import { crossThreshold } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DoorFrame } from './door-frame.tsx';

export function RenewPassphrase() {
  const t = useText();
  const { passphrase, isFit, judge, fields } = useNewPassphrase({ label: t('keys.change.next'), hasAutoFocus: true });
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<FailureData | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    judge();
    if (!isFit || isPending) return;
    setPending(true);
    setFailure(null);
    try {
      await vault.call('changePassphrase', { current: null, next: passphrase });
      crossThreshold();
    } catch (thrown) {
      setFailure(toFailureData(thrown));
      setPending(false);
    }
  };

  return (
    <DoorFrame>
      <h1>{t('door.renew.title')}</h1>
      <p className="door-lead">{t('door.renew.text')}</p>
      <form onSubmit={(event) => void submit(event)}>
        {fields}
        {failure === null ? null : (
          <Note kind="mind" isAlert>
            {failureText(failure)}
          </Note>
        )}
        <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isPending}>
          {t(isPending ? 'door.renew.doing' : 'door.renew.do')}
        </Button>
      </form>
      <Button kind="quiet" isBig className="door-keep" isDisabled={isPending} onPress={crossThreshold}>
        {t('door.renew.keep')}
      </Button>
    </DoorFrame>
  );
}
