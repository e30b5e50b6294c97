/**
 * From key file, database and passphrase to an unlocked vault: where crypto and store are introduced to each other.
 * Vault worker. Reads the whole vault before it answers, writes only what settles an interrupted turn.
 */
import { type Bytes, equalBytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { type KeyDerivation, keyDerivationInWorker, passphraseBytes } from './crypto/derive-key.ts';
import {
  damagedBlock,
  decodeHeader,
  decodeUnlockSlot,
  type UnlockSlot,
  unlockSlotBlocks,
  unlockSlotBound,
} from './crypto/key-file-blocks.ts';
import type { VaultIdentity } from './crypto/root-keys.ts';
import { importPassphraseKey, unwrapVaultKey } from './crypto/wrap-keys.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { KeyedVault } from './keyed-vault.ts';
import { loadMemory } from './load-memory.ts';
import { settleEpoch } from './settle-epoch.ts';
import type { RecordStore } from './store/record-store.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

/**
 * null is an everyday wrong passphrase. Failures say what is wrong: `vault/absent`, `vault/key-file-damaged` (with the
 * block), `vault/key-file-too-new`, `vault/database-missing`, `vault/directory-damaged`, `vault/page-damaged`.
 * Takes the store over: it is closed with the vault, or at once when there is none.
 */
export async function openVault(
  keyFile: KeyFileClient,
  store: RecordStore,
  passphrase: string,
  derivation: KeyDerivation = keyDerivationInWorker,
): Promise<UnlockedVault | null> {
  let vault: KeyedVault | null = null;
  try {
    vault = await unlock(keyFile, store, passphrase, derivation);
    vault?.sweep();
    return vault;
  } finally {
    if (vault === null) store.close();
  }
}

async function unlock(keyFile: KeyFileClient, store: RecordStore, passphrase: string, derivation: KeyDerivation) {
  const file = await keyFile.read();
  if (file === null) throw new Failure('vault/absent');
  const identity = await identify(file, passphrase, derivation);
  if (identity === null) return null;
  const { root, directory } = await settleEpoch(keyFile, file, store, identity);
  return new KeyedVault({ keyFile, store, identity, root, memory: await loadMemory(store, directory) });
}

async function identify(file: Bytes, passphrase: string, derivation: KeyDerivation): Promise<VaultIdentity | null> {
  const vaultId = await decodeHeader(file);
  const { slots, damaged } = await readUnlockSlots(file);
  for (const slot of slots) {
    if (!equalBytes(slot.vaultId, vaultId)) throw damagedBlock(slot.block);
    const derived = await derivation.derive(passphraseBytes(passphrase), slot.salt, slot.cost);
    const vaultKey = await unwrapVaultKey(await importPassphraseKey(derived), unlockSlotBound(slot), slot.vaultKey);
    if (vaultKey !== null) return { vaultId, vaultKey };
  }
  // The passphrase may be the damaged slot's: nobody can say "wrong" then.
  if (damaged !== null) throw damaged;
  return null;
}

async function readUnlockSlots(file: Bytes) {
  const slots: UnlockSlot[] = [];
  let damaged: Failure | null = null;
  for (const block of unlockSlotBlocks) {
    try {
      const slot = await decodeUnlockSlot(file, block);
      if (slot !== null) slots.push(slot);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      damaged ??= thrown;
    }
  }
  return { slots, damaged };
}
