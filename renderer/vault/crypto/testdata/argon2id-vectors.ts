/** Argon2id at the app's own parameters, as libargon2 computes it (scripts/make-argon2-vectors.py), through a derivation of the app's. */
import { type Bytes, equalBytes, fromHex } from '../../../../shared/bytes.ts';
import type { Argon2Cost } from '../argon2-cost.ts';
import made from './argon2id-vectors.json' with { type: 'json' };
import { runVectors, type VectorOutcome } from './vector-outcome.ts';

type Derive = (passphrase: Bytes, salt: Bytes, cost: Argon2Cost) => Promise<Bytes | null>;

export function runDerivation(derive: Derive): Promise<VectorOutcome> {
  return runVectors(
    made.vectors,
    ({ memoryKiB, passes, password }) => `${memoryKiB} KiB, ${passes} passes, ${password.length / 2} bytes of password`,
    async ({ memoryKiB, passes, password, salt, derived }) => {
      const found = await derive(fromHex(password), fromHex(salt), { memoryKiB, passes });
      return found !== null && equalBytes(found, fromHex(derived)) ? null : 'gives other bytes';
    },
  );
}
