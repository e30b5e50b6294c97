/** The unlock slots of a key file as they lie there: in use, free, or damaged. Vault worker. Opens none. */
import { type Bytes, equalBytes } from '../../shared/bytes.ts';
import { Failure } from '../../shared/failure.ts';
import { decodeUnlockSlot, type UnlockSlot, unlockSlotBlocks, vaultIdBytes } from './crypto/key-file-blocks.ts';

/** By number of the block. */
export type SlotStates = ReadonlyMap<number, UnlockSlot | 'free' | 'damaged'>;

/** Unlock slots carry the vault's id like the header: one that comes from another vault counts as damaged. */
export async function readSlots(file: Bytes): Promise<SlotStates> {
  const vaultId = file.subarray(16, 16 + vaultIdBytes);
  const states = new Map<number, UnlockSlot | 'free' | 'damaged'>();
  for (const block of unlockSlotBlocks) states.set(block, await readSlot(file, block, vaultId));
  return states;
}

export function slotsInUse(states: SlotStates): readonly UnlockSlot[] {
  return [...states.values()].filter((state) => state !== 'free' && state !== 'damaged');
}

export function blocksThatAre(states: SlotStates, wanted: 'free' | 'damaged'): readonly number[] {
  return [...states].flatMap(([block, state]) => (state === wanted ? [block] : []));
}

async function readSlot(file: Bytes, block: number, vaultId: Bytes): Promise<UnlockSlot | 'free' | 'damaged'> {
  try {
    const slot = await decodeUnlockSlot(file, block);
    if (slot === null) return 'free';
    return equalBytes(slot.vaultId, vaultId) ? slot : 'damaged';
  } catch (thrown) {
    if (thrown instanceof Failure) return 'damaged';
    throw thrown;
  }
}
