/**
 * [Note: changing the slots] New keys and old ones of an open vault, so that a crash at any moment leaves a way in. Vault worker.
 *
 * Each step is on the disk before the next (docs/vault-format.md [V4.6]): (1) a commit notes, sealed, which block is about to be
 * written and which are about to be freed; (2) the new slot is written into a free block, so that both open; (3) the old blocks
 * are overwritten and freed; (4) a commit takes the note away, and turns the root when a key was taken away. A crash after 1 is
 * settled when the vault is opened next, by whichever key: a slot that is torn is freed; otherwise the key that has just opened
 * the vault stays, because it's the one that somebody knows.
 */
import { type KeyCare, noCare } from '../../shared/model/key-slot.ts';
import type { UnlockSlot } from './crypto/key-file-blocks.ts';
import type { UnlockedVault } from './unlocked-vault.ts';

export interface SlotChange {
  readonly written: UnlockSlot | null;
  /** Blocks in use that open nothing any more. */
  readonly freed: readonly number[];
  readonly care?: Partial<Omit<KeyCare, 'changing'>>;
}

export const careOf = (vault: UnlockedVault): KeyCare => vault.documents.care ?? noCare;

/** Of a change that was cut off; none when there was none. */
export function blocksBeingChanged(care: KeyCare | null): readonly number[] {
  const changing = care?.changing ?? null;
  if (changing === null) return [];
  return [...(changing.written === null ? [] : [changing.written]), ...changing.freed];
}

/** Call `settleSlots` first: one change at a time is noted. */
export async function changeSlots(vault: UnlockedVault, { written, freed, care }: SlotChange): Promise<void> {
  const { slots } = vault;
  await vault.commit({ documents: { care: { ...careOf(vault), changing: { written: written?.block ?? null, freed } } } });
  if (written !== null) await slots.write(written);
  for (const block of freed) await slots.free(block);
  if (written !== null && freed.includes(slots.openedBlock)) slots.moveTo(written.block);
  await endChange(vault, { ...careOf(vault), ...care }, freed.length > 0);
}

/** Ends a change that was cut off. Does nothing, and reads nothing, where none was. */
export async function settleSlots(vault: UnlockedVault): Promise<void> {
  const care = careOf(vault);
  if (care.changing === null) return;
  const { written, freed } = care.changing;
  const { slots } = vault;
  const states = await slots.states();
  const isOldInUse = freed.includes(slots.openedBlock);
  const isNewWhole = written === null || !['free', 'damaged', undefined].includes(stateName(states.get(written)));
  const isForward = isNewWhole && !isOldInUse;
  const toFree = isForward ? freed : written === null ? [] : [written];
  for (const block of toFree) if (states.get(block) !== 'free') await slots.free(block);
  await endChange(vault, care, true);
}

const stateName = (state: UnlockSlot | 'free' | 'damaged' | undefined) => (typeof state === 'object' ? 'in-use' : state);

async function endChange(vault: UnlockedVault, care: KeyCare, isTurn: boolean): Promise<void> {
  const documents = { care: { ...care, changing: null } };
  if (isTurn) await vault.commitAndTurn({ documents });
  else await vault.commit({ documents });
}
