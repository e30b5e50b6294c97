/** Takes a way into the vault away, but never the last one that a person can hold. Vault worker. The root key is turned. */
import { Failure } from '../../../shared/failure.ts';
import { changeSlots, settleSlots } from '../change-slots.ts';
import type { Desk } from '../library/desk.ts';

export function removeKeySlot(desk: Desk, block: number): Promise<void> {
  return desk.turns.take(async () => {
    const { vault } = desk;
    await settleSlots(vault);
    const inUse = await vault.slots.inUse();
    const slot = inUse.find((candidate) => candidate.block === block);
    if (slot === undefined) throw new Failure('app/bad-request');
    // A computer breaks, is sold, loses its keychain: what it keeps doesn't count.
    const isLasting = inUse.some((other) => other !== slot && other.kind !== 'this-computer');
    if (!isLasting) throw new Failure('vault/last-key');
    await changeSlots(vault, { written: null, freed: [block] });
    if (slot.kind === 'this-computer') await vault.slots.computer.forgetSecret();
  });
}
