/**
 * Root keys and their slots in the key file (docs/vault-format.md [V5]). One epoch has one root key; turning it means a
 * fresh key in the other slot, then random bytes over the old one. Vault worker.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { encodeRootSlot, type RootSlot, type RootSlotBlock, rootSlotBound } from './key-file-blocks.ts';
import { makeRootKey, unwrapRootKey } from './wrap-keys.ts';

/** What stays the same while a vault is open. Neither key can be read back. */
export interface VaultIdentity {
  readonly vaultId: Bytes;
  readonly vaultKey: CryptoKey;
}

export interface RootKey {
  readonly epoch: number;
  readonly block: RootSlotBlock;
  readonly key: CryptoKey;
}

/** The one that isn't in use: erased, or overwritten by the next turn. */
export function otherRootSlot(block: RootSlotBlock): RootSlotBlock {
  return block === 9 ? 10 : 9;
}

/** A fresh root key and the block to write for it. */
export async function makeRoot(
  { vaultId, vaultKey }: VaultIdentity,
  block: RootSlotBlock,
  epoch: number,
): Promise<{ root: RootKey; slotBytes: Bytes }> {
  const place = { block, vaultId, epoch };
  const { key, wrapped } = await makeRootKey(vaultKey, rootSlotBound(place));
  return { root: { epoch, block, key }, slotBytes: await encodeRootSlot({ ...place, rootKey: wrapped }) };
}

/** null: not a root of this vault. */
export async function openRoot({ vaultId, vaultKey }: VaultIdentity, slot: RootSlot): Promise<RootKey | null> {
  const { block, epoch } = slot;
  const key = await unwrapRootKey(vaultKey, rootSlotBound({ block, vaultId, epoch }), slot.rootKey);
  return key === null ? null : { epoch, block, key };
}
