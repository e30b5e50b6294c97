/**
 * From key file, database and passphrase to an unlocked vault: where crypto and store are introduced to each other.
 * Vault worker. Reads the whole vault before it answers, writes only what settles an interrupted turn.
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { UnlockWith } from '../../shared/model/key-slot.ts';
import { blocksBeingChanged, settleSlots } from './change-slots.ts';
import { type KeyDerivation, keyDerivationInWorker } from './crypto/derive-key.ts';
import { isHeaderCurrent } from './crypto/key-file-blocks.ts';
import { blockOfKeyFile, mendKeyFile } from './crypto/mend-block.ts';
import { otherRootSlot } from './crypto/root-keys.ts';
import type { OpenedSlot } from './crypto/slot-key.ts';
import { type IdentifiedVault, identifyVault } from './identify-vault.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { KeySlots } from './key-slots.ts';
import { KeyedVault } from './keyed-vault.ts';
import { lastSeenEpoch } from './last-seen-epoch.ts';
import { loadMemory } from './load-memory.ts';
import { settleEpoch } from './settle-epoch.ts';
import type { RecordStore } from './store/record-store.ts';
import type { UnlockedVault } from './unlocked-vault.ts';
import { upgradeKeyFile } from './upgrade-key-file.ts';

/**
 * null is an everyday wrong key. Failures say what is wrong: `vault/absent`, `vault/key-file-damaged` (with the
 * block), `vault/key-file-too-new`, `vault/database-missing`, `vault/directory-damaged`, `vault/page-damaged`.
 * Takes the store over: it is closed with the vault, or at once when there is none.
 */
export async function openVault(
  keyFile: KeyFileClient,
  store: RecordStore,
  how: UnlockWith,
  derivation: KeyDerivation = keyDerivationInWorker,
): Promise<UnlockedVault | null> {
  let vault: KeyedVault | null = null;
  try {
    vault = await unlock(keyFile, store, how, derivation);
    vault?.sweep();
    return vault;
  } finally {
    if (vault === null) store.close();
  }
}

async function unlock(keyFile: KeyFileClient, store: RecordStore, how: UnlockWith, derivation: KeyDerivation) {
  const read = await keyFile.read();
  if (read === null) throw new Failure('vault/absent');
  const { file, mendedBlocks, damagedBlocks } = await mendKeyFile(read);
  const identified = await identifyVault(file, how, keyFile.computer, derivation);
  if (identified === null) return null;
  const { identity } = identified;
  const { root, directory, found } = await settleEpoch(keyFile, file, store, identity);
  await putBlocksRight(
    keyFile,
    file,
    mendedBlocks.filter((block) => block !== otherRootSlot(root.block)),
  );
  const isCurrent = await isHeaderCurrent(file, identity.vaultId);
  const slots = new KeySlots({
    keyFile,
    vaultId: identity.vaultId,
    opened: await upgraded(keyFile, file, identified),
    derivation,
  });
  const [rolledBackFromEpoch, memory] = await Promise.all([
    lastSeenEpoch(keyFile.computer, identity.vaultId, root.epoch),
    loadMemory(store, directory),
  ]);
  // Torn by a turn, by a change of keys that was cut off, which is settled below, or by an upgrade, which has just been done to the
  // end ([V13.2]): no damage to tell of.
  const torn = new Set<number>([...blocksBeingChanged(memory.documents.care), otherRootSlot(root.block)]);
  const opening = {
    mendedBlocks,
    damagedBlocks: isCurrent ? damagedBlocks.filter((block) => !torn.has(block)) : [],
    directory: found,
  };
  const vault = new KeyedVault({ keyFile, store, identity, root, memory, opening, slots, rolledBackFromEpoch });
  await unlessTheDiskRefuses(() => settleSlots(vault), undefined);
  return vault;
}

/** The slot that the vault is open with. An upgrade that a disk refuses is tried again at the next unlock. */
function upgraded(keyFile: KeyFileClient, file: Bytes, identified: IdentifiedVault): Promise<OpenedSlot> {
  return unlessTheDiskRefuses(() => upgradeKeyFile(keyFile, file, identified), identified.opened);
}

/** A disk that takes no writing keeps nobody out. */
async function unlessTheDiskRefuses<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return otherwise;
  }
}

/** They held exactly this, as their checksums prove. A disk that takes no writing keeps nobody out. */
async function putBlocksRight(keyFile: KeyFileClient, file: Bytes, blocks: readonly number[]): Promise<void> {
  try {
    for (const block of blocks) await keyFile.writeBlock(block, blockOfKeyFile(file, block));
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
  }
}
