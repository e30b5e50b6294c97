/**
 * Argon2id by libsodium (WebAssembly). Runs in the throw-away worker derive-key.worker.ts and in unit tests, never in the
 * vault worker: memory that WebAssembly once took stays with its thread, passphrase and all.
 */
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from '../../../shared/bytes.ts';
import { keyBytes } from './aes-gcm.ts';
import type { Argon2Cost } from './argon2-cost.ts';

const bytesPerKiB = 1024;

/** Compiles it, so that a measurement counts the stretching alone. */
export async function loadArgon2id(): Promise<void> {
  await sodium.ready;
}

/** 32 bytes, or null when the memory isn't to be had. */
export async function argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Bytes | null> {
  await loadArgon2id();
  try {
    const derived = sodium.crypto_pwhash(
      keyBytes,
      passphrase,
      salt,
      cost.passes,
      cost.memoryKiB * bytesPerKiB,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
    return derived as Bytes;
  } catch (thrown) {
    if (thrown instanceof TypeError) throw thrown;
    // With arguments of the right shape, libsodium fails for want of memory alone.
    return null;
  }
}
