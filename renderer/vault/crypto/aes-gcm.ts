/**
 * AES-256-GCM by WebCrypto, the one cipher of the vault (docs/vault-format.md [V1]). Vault worker and sealing helpers.
 * Chooses no nonces: who seals knows why its nonce is fresh for its key.
 */
import type { Bytes } from '../../../shared/bytes.ts';

export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;

/** A key for sealing and opening that script can't read back. */
export function importContentKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Ciphertext, then the 16-byte tag. */
export async function encrypt(key: CryptoKey, nonce: Bytes, bound: Bytes, plain: Uint8Array): Promise<Bytes> {
  // WebCrypto refuses shared memory itself; the vault has none.
  const data = plain as Bytes;
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound }, key, data));
}

/** The plain bytes, or null when key, nonce, bound data or a single bit doesn't fit. */
export async function decrypt(key: CryptoKey, nonce: Bytes, bound: Bytes, sealed: Bytes): Promise<Bytes | null> {
  if (sealed.byteLength < tagBytes) return null;
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound }, key, sealed));
  } catch (thrown) {
    if (isOperationError(thrown)) return null;
    throw thrown;
  }
}

/** What WebCrypto throws when authentication fails. It says no more, so neither can we. */
export function isOperationError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'OperationError';
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
