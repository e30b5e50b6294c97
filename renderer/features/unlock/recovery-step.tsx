/**
 * First start, step 2: the recovery key, made and confirmed, or gone without on purpose. The vault is open already. Where it was cut
 * short with words on the screen it comes again after the next unlock, and says what the paper of before is worth.
 */
import { useEffect, useState } from 'react';
import { type FailureData, toFailureData } from '../../../shared/failure.ts';
import { failureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { vault } from '../../host/vault-client.ts';
import { useRecoveryKey } from '../../keys/recovery-key.tsx';
import { holdOpen, writingMs } from '../../state/hold-open.ts';
import { crossThreshold } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Promises } from './promises.tsx';
import { Steps } from './steps.tsx';
import './door.css';

export function RecoveryStep({ isAgain = false }: { readonly isAgain?: boolean }) {
  const t = useText();
  const [isLeaving, setLeaving] = useState(false);
  const { title, text, body, next, beside } = useRecoveryKey({ onKept: crossThreshold, isBig: true });
  useEffect(() => holdOpen(writingMs), []);
  return (
    <div className="door-create">
      <div className="door-drag" />
      <main className="door-create-main">
        {isAgain ? null : <Steps current={2} />}
        {isLeaving ? (
          <GoWithout onStay={() => setLeaving(false)} />
        ) : (
          <>
            <h1>{title}</h1>
            <p className="door-lead">{text}</p>
            {isAgain ? <Note kind="mind">{t('keys.words.again')}</Note> : null}
            {body}
            <div className="door-create-actions">
              {next}
              {beside}
              <Button kind="quiet" isBig className="go-without" onPress={() => setLeaving(true)}>
                {t('keys.words.skip')}
              </Button>
            </div>
          </>
        )}
      </main>
      <Promises />
    </div>
  );
}

/** One sentence of what that means, then the choice. */
function GoWithout({ onStay }: { readonly onStay: () => void }) {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<FailureData | null>(null);
  const go = async () => {
    setPending(true);
    try {
      await vault.call('skipRecoveryKey', null);
      crossThreshold();
    } catch (thrown) {
      setFailure(toFailureData(thrown));
      setPending(false);
    }
  };
  return (
    <>
      <h1>{t('keys.skip.title')}</h1>
      <p className="door-lead">{t('keys.skip.text')}</p>
      {failure === null ? null : (
        <Note kind="mind" isAlert>
          {failureText(failure)}
        </Note>
      )}
      <div className="door-create-actions">
        <Button kind="step" isBig autoFocus onPress={onStay}>
          {t('keys.skip.back')}
        </Button>
        <Button isBig className="go-without" isPending={isPending} onPress={() => void go()}>
          {t('keys.skip.do')}
        </Button>
      </div>
    </>
  );
}
