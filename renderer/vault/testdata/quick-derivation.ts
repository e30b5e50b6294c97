/** Stands in for Argon2id where a test opens vaults hundreds of times: as deterministic, and as cheap as a hash. */
import { concatBytes } from '../../../shared/bytes.ts';
import { floorCost } from '../crypto/argon2-cost.ts';
import type { KeyDerivation } from '../crypto/derive-key.ts';

export const quickDerivation: KeyDerivation = {
  calibrate: async () => floorCost,
  derive: async (passphrase, salt) => new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes([passphrase, salt]))),
};
