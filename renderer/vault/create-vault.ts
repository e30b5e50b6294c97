/**
 * Makes a vault and opens it. Vault worker. The database comes first, the key file last: a crash in between leaves no
 * vault, and a database that nothing opens, which the next creation clears away.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { randomBytes } from './crypto/aes-gcm.ts';
import { type Argon2Cost, floorCost } from './crypto/argon2-cost.ts';
import { type KeyDerivation, keyDerivationInWorker, passphraseBytes } from './crypto/derive-key.ts';
import {
  assembleKeyFile,
  encodeEmptyUnlockSlot,
  encodeHeader,
  encodeUnlockSlot,
  rootSlotBlocks,
  saltBytes,
  unlockSlotBlocks,
  unlockSlotBound,
  vaultIdBytes,
} from './crypto/key-file-blocks.ts';
import { makeRoot, type VaultIdentity } from './crypto/root-keys.ts';
import { sealDirectory } from './crypto/seal-directory.ts';
import { importPassphraseKey, makeVaultKey } from './crypto/wrap-keys.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { KeyedVault } from './keyed-vault.ts';
import type { RecordStore } from './store/record-store.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { emptyMemory } from './vault-memory.ts';
import { vaultPresence } from './vault-presence.ts';

const firstEpoch = 1;

/**
 * Refuses with `vault/exists`, and with `vault/key-file-missing` when recordings without their key file are about.
 * Takes the store over: it is closed with the vault, or at once when none was made.
 */
export async function createVault(
  keyFile: KeyFileClient,
  store: RecordStore,
  passphrase: string,
  derivation: KeyDerivation = keyDerivationInWorker,
): Promise<UnlockedVault> {
  try {
    return await make(keyFile, store, passphrase, derivation);
  } catch (thrown) {
    store.close();
    throw thrown;
  }
}

async function make(keyFile: KeyFileClient, store: RecordStore, passphrase: string, derivation: KeyDerivation) {
  if ((await vaultPresence(keyFile, store)) === 'locked') throw new Failure('vault/exists');
  const { identity, blocks } = await makeIdentity(passphrase, derivation);
  const { root, slotBytes } = await makeRoot(identity, rootSlotBlocks[0], firstEpoch);
  const memory = emptyMemory();
  const directory = await sealDirectory(root.key, identity.vaultId, firstEpoch, { nextRecordingId: 0, commits: 0, pages: [] });
  await store.clear();
  await store.write({ directory });
  // The other root slot looks as it always does between two turns: erased.
  await keyFile.create(assembleKeyFile([...blocks, slotBytes, randomBytes(slotBytes.byteLength)]));
  return new KeyedVault({ keyFile, store, identity, root, memory });
}

/** A vault key under the passphrase; header and unlock slots as blocks. */
async function makeIdentity(passphrase: string, derivation: KeyDerivation) {
  const vaultId = randomBytes(vaultIdBytes);
  const salt = randomBytes(saltBytes);
  const { cost, derived } = await deriveAsDearAsPossible(passphrase, salt, derivation);
  const place = { block: unlockSlotBlocks[0], vaultId, salt, cost };
  const { key, wrapped } = await makeVaultKey(await importPassphraseKey(derived), unlockSlotBound(place));
  const identity: VaultIdentity = { vaultId, vaultKey: key };
  const blocks = await Promise.all([
    encodeHeader(vaultId),
    encodeUnlockSlot({ ...place, vaultKey: wrapped }),
    ...unlockSlotBlocks.slice(1).map((block) => encodeEmptyUnlockSlot(vaultId, block)),
  ]);
  return { identity, blocks };
}

/** Calibrated; halved while the memory isn't to be had. */
async function deriveAsDearAsPossible(passphrase: string, salt: Bytes, derivation: KeyDerivation) {
  let cost: Argon2Cost = await derivation.calibrate();
  for (;;) {
    try {
      return { cost, derived: await derivation.derive(passphraseBytes(passphrase), salt, cost) };
    } catch (thrown) {
      const isTooDear = thrown instanceof Failure && thrown.code === 'vault/out-of-memory';
      if (!isTooDear || cost.memoryKiB <= floorCost.memoryKiB) throw thrown;
      cost = { passes: cost.passes, memoryKiB: Math.max(floorCost.memoryKiB, cost.memoryKiB / 2) };
    }
  }
}
