/**
 * Which epoch a vault is in, after whatever happened: [Note: turning the root].
 *
 * A turn of the root key writes, in this order and each to the disk before the next: (1) new pages and a new directory
 * under a new root key, epoch + 1, beside the old ones, in one transaction; (2) the new root into the other slot of the key
 * file; (3) random bytes over the old slot. Now nothing opens what the new directory doesn't name. (4) Old rows are dropped,
 * whenever. A crash after 1 leaves the old epoch, as if nothing had been asked. After 2 both open, the newer wins and 3 is
 * done again here, before anything else. After 3 only old rows are left over. docs/vault-format.md [V10].
 */
import type { Bytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import type { OpeningFindings } from '../../shared/model/damage.ts';
import type { SealedDirectory } from '../../shared/model/sealed.ts';
import type { Directory } from './crypto/directory-bytes.ts';
import { damagedBlock, decodeRootSlot, rootSlotBlocks } from './crypto/key-file-blocks.ts';
import { isInUse } from './crypto/mend-block.ts';
import { openRoot, otherRootSlot, type RootKey, type VaultIdentity } from './crypto/root-keys.ts';
import { openDirectory } from './crypto/seal-directory.ts';
import type { KeyFileClient } from './key-file-client.ts';
import type { RecordStore } from './store/record-store.ts';

export interface SettledEpoch {
  readonly root: RootKey;
  readonly directory: Directory;
  /** How the directory was found: docs/vault-format.md [V12.3]. */
  readonly found: OpeningFindings['directory'];
}

export async function settleEpoch(
  keyFile: KeyFileClient,
  keyFileBytes: Bytes,
  store: RecordStore,
  identity: VaultIdentity,
): Promise<SettledEpoch> {
  const rows = await store.directories();
  const roots = await openRoots(keyFileBytes, identity);
  const newest = await newestEpoch(roots, rows, identity.vaultId);
  if (newest === null) throw whyNoneOpens(roots, rows, keyFileBytes);

  const otherEpochs = [...new Set(rows.map(({ epoch }) => epoch))].filter((epoch) => epoch !== newest.root.epoch);
  const hasOtherRoot = roots.some((root) => root !== newest.root);
  // A torn erasure leaves no readable slot, but it leaves the old directory's row, which is dropped after it alone.
  if (hasOtherRoot || otherEpochs.length > 0) await keyFile.eraseBlock(otherRootSlot(newest.root.block));
  if (otherEpochs.length > 0) await store.write({ droppedDirectories: otherEpochs });
  return newest;
}

/** Newest first. */
async function openRoots(keyFileBytes: Bytes, identity: VaultIdentity): Promise<readonly RootKey[]> {
  const roots: RootKey[] = [];
  for (const block of rootSlotBlocks) {
    const slot = await decodeRootSlot(keyFileBytes, block);
    const root = slot && (await openRoot(identity, slot));
    if (root !== null) roots.push(root);
  }
  return roots.sort((a, b) => b.epoch - a.epoch);
}

async function newestEpoch(roots: readonly RootKey[], rows: readonly SealedDirectory[], vaultId: Bytes) {
  let isTurnUndone = false;
  for (const root of roots) {
    const copies = rows.filter(({ epoch }) => epoch === root.epoch);
    const opened = await Promise.all(copies.map(({ sealed }) => openDirectory(root.key, vaultId, root.epoch, sealed)));
    const whole = opened.filter((directory) => directory !== null);
    // Both copies are written at once. Should somebody have put an older one back, the one with more commits is ours.
    const [directory] = whole.sort((a, b) => b.commits - a.commits);
    if (directory !== undefined) {
      const isCopyUsed = whole.length < copies.length || whole.some(({ commits }) => commits !== directory.commits);
      return { root, directory, found: isTurnUndone ? 'turn-undone' : isCopyUsed ? 'copy-used' : 'sound' } as const;
    }
    isTurnUndone ||= copies.length > 0;
  }
  return null;
}

function whyNoneOpens(roots: readonly RootKey[], rows: readonly SealedDirectory[], keyFileBytes: Bytes): Failure {
  if (rows.length === 0) return new Failure('vault/database-missing');
  if (roots.length === 0) return damagedBlock(rootSlotBlocks.find((block) => isInUse(keyFileBytes, block)) ?? rootSlotBlocks[0]);
  const keyFileEpoch = Math.max(...roots.map(({ epoch }) => epoch));
  const databaseEpoch = Math.max(...rows.map(({ epoch }) => epoch));
  const facts = { epoch: keyFileEpoch, databaseEpoch };
  // Each step of a turn is on the disk before the next, so the two never part by themselves: one of them was put back.
  if (databaseEpoch > keyFileEpoch) return new Failure('vault/key-file-rolled-back', facts);
  if (databaseEpoch < keyFileEpoch) return new Failure('vault/database-rolled-back', facts);
  return new Failure('vault/directory-damaged', facts);
}
