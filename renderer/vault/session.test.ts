import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { everything, type Place } from '../../shared/seams/vault-protocol.ts';
import { Session, type VaultDoor } from './session.ts';
import { MemoryVault } from './use-cases/testdata/memory-vault.ts';

const place: Place = { room: 'review', recordingId: null, query: everything, listTop: 3 };

/** A door to vaults in memory; the passphrase is "open". */
function door(parts: Partial<VaultDoor> & { vault?: MemoryVault } = {}): VaultDoor {
  const vault = parts.vault ?? new MemoryVault();
  return {
    presence: async () => 'locked',
    create: async () => vault,
    ways: async () => ['passphrase'],
    open: async (how) => ('passphrase' in how && how.passphrase === 'open' ? vault : null),
    ...parts,
  };
}
const start = (of: VaultDoor) => new Session(of, () => undefined);
const stateOf = async (session: Session) => (await session.status()).state;

describe('a session', () => {
  it('begins absent or locked, as the key file says', async () => {
    expect(await stateOf(start(door({ presence: async () => 'absent' })))).toBe('absent');
    expect(await stateOf(start(door()))).toBe('locked');
  });

  it('begins failed when the key file can`t be read, and says why', async () => {
    const session = start(door({ presence: () => Promise.reject(new Failure('vault/key-file-missing', { pages: 3 })) }));
    expect(await session.status()).toMatchObject({
      state: 'failed',
      failure: { code: 'vault/key-file-missing', facts: { pages: 3 } },
    });
  });

  it('has no desk unless it is unlocked', async () => {
    const session = start(door());
    expect(() => session.desk).toThrow('vault/locked');
    await session.unlock({ passphrase: 'open' });
    expect(session.desk.library.counts.total).toBe(0);
    await session.lock(null);
    expect(() => session.desk).toThrow('vault/locked');
    expect(await stateOf(session)).toBe('locked');
  });

  it('stays locked when the passphrase is wrong, as an everyday thing', async () => {
    const session = start(door());
    expect(await session.unlock({ passphrase: 'opne' })).toEqual({
      isOpen: false,
      place: null,
      words: null,
      hasUnconfirmedKey: false,
    });
    expect(await session.status()).toMatchObject({ state: 'locked', failure: null });
    expect((await session.unlock({ passphrase: 'open' })).isOpen).toBe(true);
  });

  it('gives back the place it was locked at', async () => {
    const vault = new MemoryVault();
    const session = start(door({ vault }));
    await session.unlock({ passphrase: 'open' });
    await session.lock(place);
    expect(vault.isClosed).toBe(true);
    expect(await session.unlock({ passphrase: 'open' })).toEqual({ isOpen: true, place, words: null, hasUnconfirmedKey: false });
  });

  it('makes a vault only where there is none, and opens one only where there is one', async () => {
    await expect(start(door()).create('x')).rejects.toThrow('vault/exists');
    const session = start(door({ presence: async () => 'absent' }));
    await expect(session.unlock({ passphrase: 'open' })).rejects.toThrow('vault/absent');
    await session.create('open');
    expect(await stateOf(session)).toBe('unlocked');
  });

  it('is failed after damage, and can try again', async () => {
    let isDamaged = true;
    const vault = new MemoryVault();
    const open = async () => {
      if (isDamaged) throw new Failure('vault/directory-damaged');
      return vault;
    };
    const session = start(door({ open }));
    await expect(session.unlock({ passphrase: 'open' })).rejects.toThrow('vault/directory-damaged');
    expect(await stateOf(session)).toBe('failed');
    isDamaged = false;
    expect((await session.unlock({ passphrase: 'open' })).isOpen).toBe(true);
    expect(await session.status()).toMatchObject({ state: 'unlocked', failure: null });
  });

  it('opens one vault at a time', async () => {
    const session = start(door());
    const first = session.unlock({ passphrase: 'open' });
    await session.status();
    await expect(session.unlock({ passphrase: 'open' })).rejects.toThrow('vault/busy');
    await first;
    await expect(session.unlock({ passphrase: 'open' })).rejects.toThrow('vault/busy');
  });

  it('waits with the next unlock until the lock is done', async () => {
    const vault = new MemoryVault();
    const session = start(door({ vault }));
    await session.unlock({ passphrase: 'open' });
    const locking = session.lock(place);
    const unlocking = session.unlock({ passphrase: 'open' });
    expect(await unlocking).toEqual({ isOpen: true, place, words: null, hasUnconfirmedKey: false });
    await locking;
  });

  it('is locked even when the last commit fails', async () => {
    const vault = new MemoryVault();
    const session = start(door({ vault }));
    await session.unlock({ passphrase: 'open' });
    vault.nextFailure = new Failure('vault/disk-full');
    await expect(session.lock(place)).rejects.toThrow('vault/disk-full');
    expect(() => session.desk).toThrow('vault/locked');
    expect((await session.unlock({ passphrase: 'open' })).isOpen).toBe(true);
  });
});
