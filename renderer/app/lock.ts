/**
 * Locking: the page goes at once, the vault keeps the place, and a fresh page comes. One way in for key, pill, menu, idle and main.
 * With a job under way and the wish to let it end, what is on screen goes at once all the same, and the rest follows the job.
 */
import { createStore } from 'zustand/vanilla';
import type { LockReason } from '../../shared/seams/ipc-contract.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';
import { host } from '../host/host.ts';
import { keepAllTyped } from '../state/before-lock.ts';
import { isAnyJobRunning, jobsEnded } from '../state/jobs.ts';
import { library } from '../state/library-live.ts';
import { navigation } from '../state/navigation.ts';
import { preferences } from '../state/preferences.ts';
import { lockVault, sessionStore } from '../state/session.ts';

/** `waiting`: a job ends first, and nothing of the vault is on screen. There is no way back but through the door. */
export const lockStore = createStore<{ readonly phase: 'open' | 'waiting' | 'locking' }>(() => ({ phase: 'open' }));

let areRoomsEntered = false;

/** The rooms are there. Before, nobody has been anywhere in this vault: a lock leaves it the place that it brought back. */
export function enterRooms(): void {
  areRoomsEntered = true;
}

/** By a key, a button, the menu, or because nobody has been there for a while. */
export function lockNow(): void {
  lock(true);
}

/** Jobs or not: they are stopped. What they have brought to the disk is whole. */
export function lockAtOnce(): void {
  lock(false);
}

/** Main has noticed something: sleep, a locked screen, the window's end. */
export function lockFor({ mayWait }: { readonly reason: LockReason; readonly mayWait: boolean }): void {
  // Nothing is open: a fresh page at once. What was being typed goes, too.
  if (sessionStore.getState().session.phase !== 'open') void host.call('window.reload', {}).catch(mainEndsThePage);
  else lock(mayWait);
}

function lock(mayWait: boolean): void {
  const { phase } = lockStore.getState();
  if (phase === 'locking' || sessionStore.getState().session.phase !== 'open') return;
  if (!mayWait || preferences().jobsAtLock === 'stop' || !isAnyJobRunning()) return leave();
  // Main is told each time: it may be the window that is to close behind a job that is already waited for.
  void host.call('lock.wait', {}).catch(mainEndsThePage);
  if (phase === 'waiting') return;
  lockStore.setState({ phase: 'waiting' });
  void jobsEnded().then(leave);
}

function leave(): void {
  if (lockStore.getState().phase === 'locking') return;
  keepAllTyped();
  lockStore.setState({ phase: 'locking' });
  void lockVault(areRoomsEntered ? currentPlace() : placeBroughtBack());
}

function placeBroughtBack(): Place | null {
  const { session } = sessionStore.getState();
  return session.phase === 'open' ? session.place : null;
}

export function currentPlace(): Place {
  return library.currentPlace(navigation.getState().room.name);
}

/** Where main doesn't answer there is nobody to tell; it has a clock of its own for a page that is to go. */
function mainEndsThePage(): void {}
