/** The lock gate: the door, or the rooms. Nothing of the rooms is loaded before the vault is open. */
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { RestoreDoor } from '../features/backup/restore-door.tsx';
import { Protection } from '../features/security/protection.tsx';
import { Door } from '../features/unlock/door.tsx';
import { FirstArchive } from '../features/unlock/first-archive.tsx';
import { RecoveryStep } from '../features/unlock/recovery-step.tsx';
import { RenewPassphrase } from '../features/unlock/renew-passphrase.tsx';
import { failureOf, host } from '../host/host.ts';
import { IdleClock, usesOfVault, watchIdle } from '../state/idle.ts';
import { preferences } from '../state/preferences.ts';
import { restoringStore } from '../state/restoring.ts';
import { sessionStore } from '../state/session.ts';
import { showFailure } from '../state/toasts.ts';
import { useCommands } from './commands/use-commands.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { LockCover } from './lock-cover.tsx';
import { lockAtOnce, lockNow, lockStore } from './lock.ts';
import { Toaster } from './toaster.tsx';
import { watchCopying } from './watch-copying.ts';

const loadRooms = async () => ({ default: (await import('./open-rooms.tsx')).OpenRooms });
const Rooms = lazy(loadRooms);

export function App() {
  const session = useStore(sessionStore, (state) => state.session);
  const isRestoring = useStore(restoringStore, (state) => state.isRestoring && session.phase === 'absent');
  const isOpen = session.phase === 'open';
  const isCovered = useStore(lockStore, ({ phase }) => phase !== 'open');
  useLocking(isOpen);
  useCopying(isOpen);
  // At the door too, where it is needed most.
  useCommands({ 'vault.showFolder': showProfileFolder }, { isLast: true });
  // While the first archive is being looked for, so that its first recording isn't kept waiting.
  useEffect(() => void (isOpen && loadRooms()), [isOpen]);
  return (
    <FailureBoundary>
      <Protection />
      {!isOpen ? (
        isRestoring ? (
          <RestoreDoor />
        ) : (
          <Door />
        )
      ) : isCovered ? (
        <LockCover />
      ) : session.threshold === 'recovery-key' ? (
        <RecoveryStep />
      ) : session.threshold === 'recovery-key-again' ? (
        <RecoveryStep isAgain />
      ) : session.threshold === 'first-archive' ? (
        <FirstArchive />
      ) : session.threshold === 'new-passphrase' ? (
        <RenewPassphrase />
      ) : (
        <Suspense fallback={null}>
          <Rooms />
        </Suspense>
      )}
      {session.phase === 'open' && session.threshold !== null && !isCovered ? <Toaster /> : null}
    </FailureBoundary>
  );
}

function showProfileFolder(): void {
  host.call('profile.show', {}).catch((thrown: unknown) => showFailure(failureOf(thrown)));
}

/** While the vault is open: by key, button and menu, and by itself when nobody has been there for a while. */
function useLocking(isOpen: boolean): void {
  useCommands({ 'vault.lock': isOpen ? lockNow : undefined }, { isLast: true });
  useEffect(() => {
    if (!isOpen) return;
    const clock = new IdleClock({
      lockAfterMinutes: () => preferences().lockAfterMinutes,
      isInUse: () => [...usesOfVault].some((isInUse) => isInUse()),
      onTimeUp: lockNow,
      onSlept: lockAtOnce,
      nowMs: () => performance.now(),
      wallMs: () => Date.now(),
    });
    const watching = watchIdle(clock, window);
    return () => watching.end();
  }, [isOpen]);
}

/** While the vault is open, also before its rooms: there a new passphrase can be shown, and copied. */
function useCopying(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const watching = watchCopying(document);
    return () => watching.end();
  }, [isOpen]);
}
