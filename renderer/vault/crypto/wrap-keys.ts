/**
 * The upper half of the key tree: a slot's key -> vault key -> root key (docs/vault-format.md [V4], [V5]). Keys are
 * wrapped and unwrapped by WebCrypto itself, so the vault key and the root keys never exist as bytes that script can read,
 * but for the moment of their making inside the crypto engine. Vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { isOperationError, nonceBytes, randomBytes } from './aes-gcm.ts';
import type { WrappedKey } from './key-file-blocks.ts';

const aesKey = { name: 'AES-GCM', length: 256 } as const;
const wrapping: KeyUsage[] = ['wrapKey', 'unwrapKey'];
const sealing: KeyUsage[] = ['encrypt', 'decrypt'];

/** From the 32 derived bytes, which are wiped. */
export async function importPassphraseKey(derived: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', derived, 'AES-GCM', false, wrapping);
  } finally {
    derived.fill(0);
  }
}

/** A fresh vault key under a slot's key, and ready for use. */
export function makeVaultKey(slotKey: CryptoKey, bound: Bytes): Promise<{ key: CryptoKey; wrapped: WrappedKey }> {
  return makeKey(slotKey, bound, wrapping);
}

/** null: the slot's key doesn't fit. */
export function unwrapVaultKey(slotKey: CryptoKey, bound: Bytes, wrapped: WrappedKey): Promise<CryptoKey | null> {
  return unwrap(slotKey, bound, wrapped, wrapping);
}

/** A key as it lies in some slot, with the key of that slot: enough to wrap it anew, though script can read neither. */
export interface KeyUnderKey {
  readonly slotKey: CryptoKey;
  readonly bound: Bytes;
  readonly wrapped: WrappedKey;
}

/** The same vault key under another slot's key. */
export async function rewrapVaultKey(from: KeyUnderKey, slotKey: CryptoKey, bound: Bytes): Promise<WrappedKey> {
  const { nonce: oldNonce, sealed: oldSealed } = from.wrapped;
  const old = gcm(oldNonce, from.bound);
  // Extractable for the wrapping alone; it doesn't leave this function.
  const vaultKey = await crypto.subtle.unwrapKey('raw', oldSealed, from.slotKey, old, 'AES-GCM', true, wrapping);
  const nonce = randomBytes(nonceBytes);
  return { nonce, sealed: new Uint8Array(await crypto.subtle.wrapKey('raw', vaultKey, slotKey, gcm(nonce, bound))) };
}

/** A fresh root key under the vault key, and ready for use. */
export function makeRootKey(vaultKey: CryptoKey, bound: Bytes): Promise<{ key: CryptoKey; wrapped: WrappedKey }> {
  return makeKey(vaultKey, bound, sealing);
}

/** null: not a root of this vault, this slot or this epoch. */
export function unwrapRootKey(vaultKey: CryptoKey, bound: Bytes, wrapped: WrappedKey): Promise<CryptoKey | null> {
  return unwrap(vaultKey, bound, wrapped, sealing);
}

async function makeKey(wrapper: CryptoKey, bound: Bytes, usages: KeyUsage[]) {
  const nonce = randomBytes(nonceBytes);
  // Extractable for the wrapping alone; what leaves this function isn't.
  const fresh = await crypto.subtle.generateKey(aesKey, true, usages);
  const sealed = new Uint8Array(await crypto.subtle.wrapKey('raw', fresh, wrapper, gcm(nonce, bound)));
  const wrapped: WrappedKey = { nonce, sealed };
  const key = await crypto.subtle.unwrapKey('raw', sealed, wrapper, gcm(nonce, bound), 'AES-GCM', false, usages);
  return { key, wrapped };
}

async function unwrap(wrapper: CryptoKey, bound: Bytes, { nonce, sealed }: WrappedKey, usages: KeyUsage[]) {
  try {
    return await crypto.subtle.unwrapKey('raw', sealed, wrapper, gcm(nonce, bound), 'AES-GCM', false, usages);
  } catch (thrown) {
    if (isOperationError(thrown)) return null;
    throw thrown;
  }
}

function gcm(nonce: Bytes, bound: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: bound };
}
