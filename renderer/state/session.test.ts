import { beforeEach, describe, expect, it, vi } from 'vitest';

let answer = { isOpen: true, place: null, words: null, hasUnconfirmedKey: false };
vi.mock('../host/vault-client.ts', () => ({ vault: { call: () => Promise.resolve(answer), on: () => () => undefined } }));

const { crossThreshold, sessionStore, unlockVault } = await import('./session.ts');

const threshold = () => {
  const { session } = sessionStore.getState();
  return session.phase === 'open' ? session.threshold : session.phase;
};

beforeEach(() => {
  answer = { isOpen: true, place: null, words: null, hasUnconfirmedKey: false };
});

describe('an unlocked vault', () => {
  it('leads straight into its rooms', async () => {
    await unlockVault({ passphrase: 'one' });
    expect(threshold()).toBeNull();
  });

  it('asks for the recovery key again when its words were shown and never confirmed, and then leads into its rooms', async () => {
    answer = { ...answer, hasUnconfirmedKey: true };
    for (const key of [{ passphrase: 'one' }, { thisComputer: true }] as const) {
      await unlockVault(key);
      expect(threshold()).toBe('recovery-key-again');
      crossThreshold();
      expect(threshold()).toBeNull();
    }
  });

  it('offers a new passphrase when the recovery key has opened it', async () => {
    await unlockVault({ words: 'twenty-four' });
    expect(threshold()).toBe('new-passphrase');
  });
});
