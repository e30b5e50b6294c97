/** First start, step 1: a passphrase, typed twice or made. The only rule is a least length; the rest is a judgement, shown. */
import { Check } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { createVault, sessionStore } from '../../state/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { makePassphrase } from './make-passphrase.ts';
import { Promises } from './promises.tsx';
import { Steps } from './steps.tsx';
import { StrengthMeter, useStrength } from './strength-meter.tsx';

export const leastLength = 8;

export function CreateVault() {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setShown] = useState(false);
  const [isMade, setMade] = useState(false);
  const [wasSent, setSent] = useState(false);
  const strength = useStrength(passphrase);
  const isCreating = useStore(sessionStore, ({ session }) => session.phase === 'creating');

  const isTooShort = [...passphrase].length < leastLength;
  const isSame = passphrase === repeated;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (isTooShort || !isSame || isCreating) return;
    void createVault(passphrase);
  };
  const type = (value: string) => {
    setPassphrase(value);
    setMade(false);
  };
  const make = async () => {
    const made = await makePassphrase();
    setPassphrase(made);
    setRepeated('');
    setShown(true);
    setMade(true);
  };

  return (
    <div className="door-create">
      <main className="door-create-main">
        <Steps current={1} />
        <h1>{t('door.create.title')}</h1>
        <p className="door-lead">{t('door.create.text')}</p>
        <form onSubmit={submit}>
          <PasswordField
            label={t('door.passphrase')}
            value={passphrase}
            onChange={type}
            showName={t('door.show')}
            capsLockText={t('door.capsLock')}
            autoComplete="new-password"
            isShown={isShown}
            onShownChange={setShown}
            error={wasSent && isTooShort ? t('door.create.tooShort') : null}
            {...(isMade ? { help: t('door.create.made') } : {})}
            hasAutoFocus
          />
          <div className="strength">
            <StrengthMeter strength={strength} />
            <LinkButton onPress={() => void make()}>{t('door.create.make')}</LinkButton>
          </div>
          <PasswordField
            label={t('door.onceMore')}
            value={repeated}
            onChange={setRepeated}
            showName={t('door.show')}
            capsLockText={t('door.capsLock')}
            autoComplete="new-password"
            isShown={isShown}
            onShownChange={setShown}
            error={!isSame && (wasSent || !passphrase.startsWith(repeated)) ? t('door.create.differs') : null}
            after={
              isSame && !isTooShort ? (
                <Check className="door-match" size={18} strokeWidth={2.2} role="img" aria-label={t('door.create.matches')} />
              ) : null
            }
          />
          <div className="door-create-actions">
            <Button kind="step" isBig type="submit" keycaps={['↵']} isPending={isCreating}>
              {t(isCreating ? 'door.create.making' : 'door.create.go')}
            </Button>
          </div>
        </form>
      </main>
      <Promises />
    </div>
  );
}
