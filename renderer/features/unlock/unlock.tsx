/**
 * The lock screen: the passphrase, and below it the other ways that this vault has. A key that doesn't fit is an everyday answer,
 * said calmly, with the field still in focus.
 */
import { KeyRound, Monitor, ShieldCheck, TextCursorInput } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { type MessageId, useText } from '../../app/text.ts';
import { sessionStore, unlockVault } from '../../state/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DoorFrame } from './door-frame.tsx';
import { UnlockByPassphrase } from './unlock-by-passphrase.tsx';
import { UnlockByWords } from './unlock-by-words.tsx';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function Unlock() {
  const t = useText();
  const ways = useStore(sessionStore, (state) => state.ways);
  const isUnlocking = useStore(sessionStore, ({ session }) => session.phase === 'unlocking');
  const [way, setWay] = useState<'passphrase' | 'words'>('passphrase');
  const [isComputerWrong, setComputerWrong] = useState(false);
  const [computerFails, setComputerFails] = useState(0);

  const choose = (chosen: 'passphrase' | 'words') => {
    setComputerWrong(false);
    setWay(chosen);
  };
  const openByComputer = async () => {
    setComputerWrong(false);
    const { isOpen } = await unlockVault({ thisComputer: true });
    if (isOpen) return;
    setComputerWrong(true);
    setComputerFails((fails) => fails + 1);
    setWay('passphrase');
  };

  return (
    <DoorFrame>
      <h1>{t('door.locked.title')}</h1>
      <p className="door-lead">{t('door.locked.text')}</p>
      {way === 'words' ? <UnlockByWords /> : <UnlockByPassphrase takesFocus={computerFails} />}
      {isComputerWrong ? (
        <Note kind="mind" isAlert>
          {t('door.computerWrong')}
        </Note>
      ) : null}
      <div className="door-ways">
        {way === 'words' ? (
          <Way icon={<TextCursorInput {...icon} />} title="door.usePassphrase" onPress={() => choose('passphrase')} />
        ) : ways.includes('recovery-key') ? (
          <Way icon={<KeyRound {...icon} />} title="door.useWords" onPress={() => choose('words')} />
        ) : null}
        {ways.includes('this-computer') ? (
          <Way
            icon={<Monitor {...icon} />}
            title="door.useComputer"
            isDisabled={isUnlocking}
            onPress={() => void openByComputer()}
          />
        ) : null}
      </div>
      <div className="hair" />
      <p className="door-small">
        <ShieldCheck {...icon} />
        <span>
          {t(
            ways.includes('this-computer')
              ? 'door.whileLockedWithComputer'
              : ways.includes('recovery-key')
                ? 'door.whileLockedWithKey'
                : 'door.whileLocked',
          )}
        </span>
      </p>
    </DoorFrame>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: MessageId;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

function Way({ icon: drawn, title, isDisabled = false, onPress }: WayProps) {
  const t = useText();
  return (
    <span>
      {drawn}
      <LinkButton isDisabled={isDisabled} onPress={onPress}>
        {t(title)}
      </LinkButton>
    </span>
  );
}
