/** What stands before the vault: making one, opening it, or the word that it can't be opened. */
import { useStore } from 'zustand';
import { useText } from '../../app/text.ts';
import { sessionStore } from '../../state/session.ts';
import { CreateVault } from './create-vault.tsx';
import { DoorFailed } from './door-failed.tsx';
import { Unlock } from './unlock.tsx';
import './door.css';

export function Door() {
  const t = useText();
  const session = useStore(sessionStore, (state) => state.session);
  if (session.phase === 'absent' || session.phase === 'creating') return <CreateVault />;
  if (session.phase === 'locked' || session.phase === 'unlocking') return <Unlock />;
  if (session.phase === 'failed') return <DoorFailed failure={session.failure} />;
  return (
    <>
      <div className="door-drag" />
      <span className="unseen" role="status">
        {t('door.starting')}
      </span>
    </>
  );
}
