/**
 * Where the vault stands, as the page sees it: absent, locked, opening, open. Holds no key and keeps no passphrase.
 * Locking throws the whole page away, so nothing here has to be cleared.
 */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { Scope } from '../host/scope.ts';
import { vault } from '../host/vault-client.ts';

export type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'absent' }
  | { readonly phase: 'locked' }
  | { readonly phase: 'creating' }
  | { readonly phase: 'unlocking' }
  | { readonly phase: 'open'; readonly place: Place | null; readonly isNew: boolean }
  | { readonly phase: 'failed'; readonly failure: FailureData };

interface SessionState {
  readonly session: Session;
  /** Wrong passphrases in a row. */
  readonly wrongTries: number;
  /** The open vault can't go on: shown over everything, with the offer to lock. */
  readonly trouble: FailureData | null;
}

export const sessionStore = createStore<SessionState>(() => ({ session: { phase: 'starting' }, wrongTries: 0, trouble: null }));

const enter = (session: Session) => sessionStore.setState({ session });

export async function startSession(): Promise<void> {
  vault.on('failed', (failure) => {
    if (sessionStore.getState().session.phase === 'open') sessionStore.setState({ trouble: failure });
    else enter({ phase: 'failed', failure });
  });
  try {
    const { state, failure } = await vault.call('status', null);
    if (failure !== null) enter({ phase: 'failed', failure });
    else enter(state === 'absent' ? { phase: 'absent' } : { phase: 'locked' });
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
  }
}

/** Looks at the vault anew in a fresh page: a worker that has failed is never asked twice. */
export async function tryAgain(): Promise<void> {
  vault.end();
  await host.call('window.reload', {});
}

export async function createVault(passphrase: string): Promise<void> {
  enter({ phase: 'creating' });
  try {
    await vault.call('create', { passphrase });
    enter({ phase: 'open', place: null, isNew: true });
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
  }
}

/** The last step of making a vault is done: on to the rooms. */
export function finishCreating(): void {
  const { session } = sessionStore.getState();
  if (session.phase === 'open') enter({ ...session, isNew: false });
}

/** False for a wrong passphrase: an everyday answer. */
export async function unlockVault(passphrase: string): Promise<boolean> {
  enter({ phase: 'unlocking' });
  try {
    const { isOpen, place } = await vault.call('unlock', { passphrase });
    if (isOpen) enter({ phase: 'open', place, isNew: false });
    else sessionStore.setState(({ wrongTries }) => ({ session: { phase: 'locked' }, wrongTries: wrongTries + 1 }));
    return isOpen;
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
    return false;
  }
}

/** How long the worker may take to keep the place and turn the root key before the page goes anyhow. */
export const longestLockMs = 500;

/** The page goes at once; the worker gets a moment to keep the place. Never comes back: the page is loaded anew. */
export async function lockVault(place: Place | null): Promise<void> {
  document.documentElement.hidden = true;
  const patience = new Scope();
  await Promise.race([
    vault.call('lock', { place }).catch(() => null),
    new Promise<void>((resolve) => patience.after(longestLockMs, resolve)),
  ]);
  vault.end();
  // Main loads a page in a fresh process; should it not answer, this one is at least emptied.
  await host.call('window.reload', {}).catch(() => location.reload());
}
