import { describe, expect, it } from 'vitest';
import { randomBytes } from './aes-gcm.ts';
import { importPassphraseKey, makeRootKey, makeVaultKey, unwrapRootKey, unwrapVaultKey } from './wrap-keys.ts';

const bound = randomBytes(64);

describe('the key tree', () => {
  it('[V4.2] gives the vault key back to the passphrase and the slot it was wrapped for, and to no other', async () => {
    const derived = randomBytes(32);
    const { wrapped } = await makeVaultKey(await importPassphraseKey(derived.slice()), bound);
    const unwrap = async (raw: typeof derived, slot: typeof bound) =>
      unwrapVaultKey(await importPassphraseKey(raw), slot, wrapped);
    expect(await unwrap(derived.slice(), bound)).not.toBeNull();
    expect(await unwrap(derived.with(31, (derived[31] ?? 0) ^ 1), bound)).toBeNull();
    expect(await unwrap(derived.slice(), bound.with(48, (bound[48] ?? 0) ^ 1))).toBeNull();
  });

  it('[V5.1] gives a root key back to its vault key and epoch alone', async () => {
    const passphraseKey = await importPassphraseKey(randomBytes(32));
    const [vault, other] = await Promise.all([makeVaultKey(passphraseKey, bound), makeVaultKey(passphraseKey, bound)]);
    const root = await makeRootKey(vault.key, bound);
    expect(await unwrapRootKey(vault.key, bound, root.wrapped)).not.toBeNull();
    expect(await unwrapRootKey(other.key, bound, root.wrapped)).toBeNull();
    expect(await unwrapRootKey(vault.key, randomBytes(64), root.wrapped)).toBeNull();
  });

  it('keeps no key that script could read, and wipes what the passphrase gave', async () => {
    const derived = randomBytes(32);
    const passphraseKey = await importPassphraseKey(derived);
    const vault = await makeVaultKey(passphraseKey, bound);
    const root = await makeRootKey(vault.key, bound);
    expect(derived.every((byte) => byte === 0)).toBe(true);
    for (const key of [passphraseKey, vault.key, root.key]) expect(key.extractable).toBe(false);
  });
});
