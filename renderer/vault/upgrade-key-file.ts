/**
 * Upgrade 1 -> 2 of the key file (docs/vault-format.md [V13]): unlock slots with a kind and a date. Vault worker. Runs at the first
 * unlock, when a key has proved itself, and writes blocks in place, each on the disk before the next.
 *
 * The header comes last. Until it says version 2, an upgrade is under way, and what doesn't fit in the unlock slots is what a crash
 * left of it. The slot in use is never overwritten before its copy, with the same salt, lies in another block.
 */
import type { Bytes } from '../../shared/bytes.ts';
import {
  encodeEmptyUnlockSlot,
  encodeHeader,
  encodeUnlockSlot,
  isHeaderCurrent,
  keyFileVersion,
  saltBytes,
  unlockSlotBound,
} from './crypto/key-file-blocks.ts';
import type { OpenedSlot } from './crypto/slot-key.ts';
import { rewrapVaultKey } from './crypto/wrap-keys.ts';
import type { IdentifiedVault } from './identify-vault.ts';
import type { KeyFileClient } from './key-file-client.ts';
import { readSlots, type SlotStates } from './read-slots.ts';

/** Does nothing, and writes nothing, when the file is of version 2. Returns the slot that the vault is open with from now on. */
export async function upgradeKeyFile(
  keyFile: KeyFileClient,
  file: Bytes,
  { identity: { vaultId }, opened }: IdentifiedVault,
): Promise<OpenedSlot> {
  if (await isHeaderCurrent(file, vaultId)) return opened;
  const states = await readSlots(file);
  const kept = await copyIntoVersion2(keyFile, states, opened);
  for (const [block, state] of states) {
    const isKept = block === kept.block;
    const isOthers = typeof state === 'object' && !hasSalt(state.salt, opened);
    if (isKept || isOthers) continue;
    // What held a key is overwritten with random bytes before it is marked as free.
    if (typeof state === 'object') await keyFile.eraseBlock(block);
    await keyFile.writeBlock(block, await encodeEmptyUnlockSlot(vaultId, block));
  }
  await keyFile.writeBlock(0, await encodeHeader(vaultId));
  return kept;
}

/** The slot as version 2 has it: the one that opened, a copy that an earlier try has left, or a fresh copy. */
async function copyIntoVersion2(keyFile: KeyFileClient, states: SlotStates, opened: OpenedSlot): Promise<OpenedSlot> {
  const old = states.get(opened.block);
  if (typeof old !== 'object' || old.version === keyFileVersion) return opened;
  const [block] = [...states].flatMap(([number, state]) => (isRoom(state, opened) ? [number] : []));
  // All blocks hold other people's keys: the slot stays as it is, and opens as before.
  if (block === undefined) return opened;
  const place = { ...old, version: keyFileVersion, block } as const;
  const bound = unlockSlotBound(place);
  const wrapped = await rewrapVaultKey(opened.underKey, opened.underKey.slotKey, bound);
  await keyFile.writeBlock(block, await encodeUnlockSlot({ ...place, vaultKey: wrapped }));
  return { ...opened, block, underKey: { ...opened.underKey, bound, wrapped } };
}

/** Free, torn, or an earlier try's copy. */
function isRoom(state: SlotStates extends ReadonlyMap<number, infer State> ? State : never, opened: OpenedSlot): boolean {
  return typeof state !== 'object' || (state.version === keyFileVersion && hasSalt(state.salt, opened));
}

/** The salt is part of what the key is bound to: in both versions at the same place. */
function hasSalt(salt: Bytes, { underKey }: OpenedSlot): boolean {
  return salt.every((byte, at) => byte === underKey.bound[saltAt + at]) && salt.byteLength === saltBytes;
}

const saltAt = 32;
