/**
 * Where the vault stands, as the page sees it: absent, locked, opening, open. Holds no key and keeps no passphrase.
 * Locking throws the whole page away, so nothing here has to be cleared.
 */
import { createStore } from 'zustand/vanilla';
import type { FailureData } from '../../shared/failure.ts';
import type { KeyKind, UnlockWith, WordsFault } from '../../shared/model/key-slot.ts';
import type { Place } from '../../shared/seams/vault-protocol.ts';
import { failureOf, host } from '../host/host.ts';
import { Scope } from '../host/scope.ts';
import { vault } from '../host/vault-client.ts';

/**
 * What comes between the open vault and its rooms: two steps of a first start; the first of them once more, where it was cut short
 * with words on the screen; or the offer after a recovery key was used.
 */
export type Threshold = 'recovery-key' | 'first-archive' | 'recovery-key-again' | 'new-passphrase';

export type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'absent' }
  | { readonly phase: 'locked' }
  | { readonly phase: 'creating' }
  | { readonly phase: 'unlocking' }
  | { readonly phase: 'open'; readonly place: Place | null; readonly openedWith: KeyKind; readonly threshold: Threshold | null }
  | { readonly phase: 'failed'; readonly failure: FailureData };

interface SessionState {
  readonly session: Session;
  /** How the vault that is locked can be opened here. */
  readonly ways: readonly KeyKind[];
  /** Wrong passphrases in a row. */
  readonly wrongTries: number;
  /** The open vault can't go on: shown over everything, with the offer to lock. */
  readonly trouble: FailureData | null;
}

export const sessionStore = createStore<SessionState>(() => ({
  session: { phase: 'starting' },
  ways: [],
  wrongTries: 0,
  trouble: null,
}));

const enter = (session: Session) => sessionStore.setState({ session });

export async function startSession(): Promise<void> {
  vault.on('failed', (failure) => {
    if (sessionStore.getState().session.phase === 'open') sessionStore.setState({ trouble: failure });
    else enter({ phase: 'failed', failure });
  });
  try {
    const { state, failure, ways } = await vault.call('status', null);
    sessionStore.setState({ ways });
    // Somebody was quicker at the lock screen that was drawn ahead: the answer to the passphrase says the rest.
    if (!isWaiting(sessionStore.getState().session.phase)) return;
    if (failure !== null) enter({ phase: 'failed', failure });
    else enter(state === 'absent' ? { phase: 'absent' } : { phase: 'locked' });
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
  }
}

const isWaiting = (phase: Session['phase']): boolean => phase === 'starting' || phase === 'locked';

/**
 * There is a key file, so the lock screen comes: it is drawn while the worker still loads and the database is looked through. What
 * is typed there waits for the worker; should the worker find the vault damaged, that takes the screen's place.
 */
export function expectLocked(): void {
  if (sessionStore.getState().session.phase === 'starting') enter({ phase: 'locked' });
}

/** Looks at the vault anew in a fresh page: a worker that has failed is never asked twice. */
export async function tryAgain(): Promise<void> {
  vault.end();
  await host.call('window.reload', {});
}

/** In a fresh process, where nothing has opened the database yet: for when what lies on the disk was, or is to be, put back. */
export const startAgain = (): Promise<null> => host.call('app.startAgain', {});

export async function createVault(passphrase: string): Promise<void> {
  enter({ phase: 'creating' });
  try {
    await vault.call('create', { passphrase });
    enter({ phase: 'open', place: null, openedWith: 'passphrase', threshold: 'recovery-key' });
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
  }
}

/** The vault that was made from a backup is open already: on through the first start, so that a recovery key is offered. */
export function enterRestored(): void {
  enter({ phase: 'open', place: null, openedWith: 'passphrase', threshold: 'recovery-key' });
}

/** One step on towards the rooms. */
export function crossThreshold(): void {
  const { session } = sessionStore.getState();
  if (session.phase !== 'open') return;
  enter({ ...session, threshold: session.threshold === 'recovery-key' ? 'first-archive' : null });
}

/** The last step of making a vault is done: on to the rooms. */
export function finishCreating(): void {
  const { session } = sessionStore.getState();
  if (session.phase === 'open') enter({ ...session, threshold: null });
}

export interface UnlockAnswer {
  readonly isOpen: boolean;
  /** What is wrong with the words, when words were given. */
  readonly words: WordsFault | null;
}

/** A key that doesn't fit is an everyday answer. */
export async function unlockVault(key: UnlockWith): Promise<UnlockAnswer> {
  enter({ phase: 'unlocking' });
  try {
    const { isOpen, place, words, hasUnconfirmedKey } = await vault.call('unlock', key);
    const openedWith = kindOf(key);
    if (isOpen) {
      const threshold = openedWith === 'recovery-key' ? 'new-passphrase' : hasUnconfirmedKey ? 'recovery-key-again' : null;
      enter({ phase: 'open', place, openedWith, threshold });
    } else {
      const isGuess = openedWith === 'passphrase' ? 1 : 0;
      sessionStore.setState(({ wrongTries }) => ({ session: { phase: 'locked' }, wrongTries: wrongTries + isGuess }));
    }
    return { isOpen, words };
  } catch (thrown) {
    enter({ phase: 'failed', failure: failureOf(thrown) });
    return { isOpen: false, words: null };
  }
}

function kindOf(key: UnlockWith): KeyKind {
  if ('passphrase' in key) return 'passphrase';
  return 'words' in key ? 'recovery-key' : 'this-computer';
}

/**
 * How long the worker may take to keep the place and turn the root key before the page goes anyhow. What it hasn't done by then
 * is done behind the next unlock (docs/adr/0020). Main has a clock of its own, for a page that is too busy to look at this one.
 */
export const longestLockMs = 120;

/** What is on screen goes at once; the worker gets a moment. Never comes back: main ends this process and loads a page in another. */
export async function lockVault(place: Place | null): Promise<void> {
  document.documentElement.hidden = true;
  const patience = new Scope();
  void host.call('lock.begin', {}).catch(() => undefined);
  await Promise.race([
    vault.call('lock', { place }).catch(() => null),
    new Promise<void>((resolve) => patience.after(longestLockMs, resolve)),
  ]);
  vault.end();
  // Should main not answer, this page is at least emptied.
  await host.call('window.reload', {}).catch(() => location.reload());
}
