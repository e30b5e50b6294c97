/**
 * Takes a way into the vault away, but never the last one that a person can hold. Vault worker. The root key is turned. What is left
 * of a damaged one is overwritten too: its checksum gives a few changed bits back to whoever searches for them.
 */
import { Failure } from '../../../shared/failure.ts';
import { changeSlots, settleSlots } from '../change-slots.ts';
import type { Desk } from '../library/desk.ts';
import { slotsInUse } from '../read-slots.ts';

export function removeKeySlot(desk: Desk, block: number): Promise<void> {
  return desk.turns.take(async () => {
    const { vault } = desk;
    const hasGoneOn = await settleSlots(vault);
    const states = await vault.slots.states();
    const slot = states.get(block) ?? 'free';
    if (slot !== 'free') {
      const others = slotsInUse(states).filter((other) => other !== slot);
      // A computer breaks, is sold, loses its keychain: what it keeps doesn't count.
      if (!others.some(({ kind }) => kind !== 'this-computer')) throw new Failure('vault/last-key');
      await changeSlots(vault, { written: null, freed: [block] });
    } else if (!hasGoneOn) {
      // Else the disk refused the last step of this very change, and that step is done now.
      throw new Failure('app/bad-request');
    }
    if (typeof slot !== 'object' || slot.kind === 'this-computer') await vault.slots.forgetSecretWithoutSlot();
  });
}
