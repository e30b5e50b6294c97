/**
 * Two fields for a passphrase that is being chosen, with its strength and an offer to make one. The only rule is a least length;
 * the rest is a judgement, shown. Page. What is typed lives in the caller's state as long as the fields do, and nowhere else.
 */
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../app/text.ts';
import { LinkButton } from '../ui/button.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { makePassphrase } from './make-passphrase.ts';
import { StrengthMeter, useStrength } from './strength-meter.tsx';
import './new-passphrase.css';

export const leastLength = 8;

export interface ChosenPassphrase {
  readonly passphrase: string;
  /** Long enough, and the same twice. */
  readonly isFit: boolean;
  /** To be called when it is sent: from then on the fields say what is missing. */
  readonly judge: () => void;
  readonly fields: ReactNode;
}

export interface NewPassphraseOptions {
  readonly label: string;
  readonly hasAutoFocus?: boolean;
}

export function useNewPassphrase({ label, hasAutoFocus = false }: NewPassphraseOptions): ChosenPassphrase {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setShown] = useState(false);
  const [isMade, setMade] = useState(false);
  const [wasJudged, setJudged] = useState(false);
  const strength = useStrength(passphrase);
  const isTooShort = [...passphrase].length < leastLength;
  const isSame = passphrase === repeated;

  const type = (value: string) => {
    setPassphrase(value);
    setMade(false);
  };
  const make = async () => {
    setPassphrase(await makePassphrase());
    setRepeated('');
    setShown(true);
    setMade(true);
  };
  const common = {
    showName: t('door.show'),
    capsLockText: t('door.capsLock'),
    autoComplete: 'new-password',
    isShown,
    onShownChange: setShown,
  } as const;

  return {
    passphrase,
    isFit: !isTooShort && isSame,
    judge: () => setJudged(true),
    fields: (
      <>
        <PasswordField
          {...common}
          label={label}
          value={passphrase}
          onChange={type}
          error={wasJudged && isTooShort ? t('door.create.tooShort') : null}
          {...(isMade ? { help: t('door.create.made') } : {})}
          hasAutoFocus={hasAutoFocus}
        />
        <div className="strength">
          <StrengthMeter strength={strength} />
          <LinkButton onPress={() => void make()}>{t('door.create.make')}</LinkButton>
        </div>
        <PasswordField
          {...common}
          label={t('door.onceMore')}
          value={repeated}
          onChange={setRepeated}
          error={!isSame && (wasJudged || !passphrase.startsWith(repeated)) ? t('door.create.differs') : null}
          after={
            isSame && !isTooShort ? (
              <Check className="same-match" size={18} strokeWidth={2.2} role="img" aria-label={t('door.create.matches')} />
            ) : null
          }
        />
      </>
    ),
  };
}
