/**
 * Makes a vault and opens it. Vault worker. The database comes first, the key file last: a crash in between leaves no
 * vault, and a database that nothing opens, which the next creation clears away.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { randomBytes } from './crypto/aes-gcm.ts';
import { type KeyDerivation, keyDerivationInWorker } from './crypto/derive-key.ts';
import {
  assembleKeyFile,
  encodeEmptyUnlockSlot,
  encodeHeader,
  encodeUnlockSlot,
  rootSlotBlocks,
  type UnlockSlot,
  unlockSlotBlocks,
  vaultIdBytes,
} from './crypto/key-file-blocks.ts';
import { makeRoot } from './crypto/root-keys.ts';
import { sealDirectory } from './crypto/seal-directory.ts';
import { makeFirstSlot } from './crypto/slot-key.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { KeySlots } from './key-slots.ts';
import { KeyedVault } from './keyed-vault.ts';
import { noteEpoch } from './last-seen-epoch.ts';
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
  const vaultId = randomBytes(vaultIdBytes);
  const secret = { kind: 'passphrase', passphrase } as const;
  const wanted = { vaultId, block: unlockSlotBlocks[0], secret, madeAtMs: Date.now() };
  const { slot, opened } = await makeFirstSlot(wanted, derivation);
  const identity = { vaultId, vaultKey: opened.vaultKey };
  const { root, slotBytes } = await makeRoot(identity, rootSlotBlocks[0], firstEpoch);
  const memory = emptyMemory();
  const directory = await sealDirectory(root.key, identity.vaultId, firstEpoch, { nextRecordingId: 0, commits: 0, pages: [] });
  await store.clear();
  await store.write({ directory });
  // The other root slot looks as it always does between two turns: erased.
  const blocks = await makeBlocks(vaultId, slot);
  await keyFile.create(assembleKeyFile([...blocks, slotBytes, randomBytes(slotBytes.byteLength)]));
  void noteEpoch(keyFile.computer, vaultId, firstEpoch);
  const slots = new KeySlots({ keyFile, vaultId, opened, derivation });
  return new KeyedVault({ keyFile, store, identity, root, memory, slots });
}

/** Header and unlock slots. */
async function makeBlocks(vaultId: Bytes, slot: UnlockSlot): Promise<readonly Bytes[]> {
  const free = unlockSlotBlocks.slice(1).map((block) => encodeEmptyUnlockSlot(vaultId, block));
  return Promise.all([encodeHeader(vaultId), encodeUnlockSlot(slot), ...free]);
}
