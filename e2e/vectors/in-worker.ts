/**
 * All foreign vectors at once, as a script for the app's own vault worker: its WebCrypto, and for what is done in throw-away workers
 * the built ones of the app, with the libsodium that is in them. Bundled by bundle.ts.
 */
import { runAge } from '../../renderer/vault/backup/testdata/age-vectors.ts';
import { ageHeadersInWorker } from '../../renderer/vault/crypto/derive-age-header.ts';
import { keyDerivationInWorker } from '../../renderer/vault/crypto/derive-key.ts';
import { runSealing, runUnwrapping } from '../../renderer/vault/crypto/testdata/aes-gcm-vectors.ts';
import { runDerivation } from '../../renderer/vault/crypto/testdata/argon2id-vectors.ts';
import { runHkdf, runSlots, runWords } from '../../renderer/vault/crypto/testdata/recovery-key-vectors.ts';
import type { VectorOutcome } from '../../renderer/vault/crypto/testdata/vector-outcome.ts';

export async function runAll(): Promise<Readonly<Record<string, VectorOutcome>>> {
  // Most of it is done in throw-away workers: the next kind needn't wait for the one before.
  const [derivation, age, ...inPlace] = await Promise.all([
    runDerivation(keyDerivationInWorker.derive),
    runAge(ageHeadersInWorker),
    runSealing(),
    runUnwrapping(),
    runWords(),
    runHkdf(),
    runSlots(),
  ]);
  const [sealing, unwrapping, words, hkdf, slots] = inPlace;
  return { sealing, unwrapping, derivation, words, hkdf, slots, age };
}
