/**
 * [Note: changing the slots] New keys and old ones of an open vault, so that a crash at any moment leaves a way in. Vault worker.
 *
 * Each step is on the disk before the next (docs/vault-format.md [V4.6]): (1) a commit notes, sealed, which block is about to be
 * written and which are about to be freed; (2) the new slot is written into a free block, so that both open; (3) the old blocks
 * are overwritten and freed; (4) a commit takes the note away, and turns the root when a key was taken away. A crash after 1 is
 * settled when the vault is opened next, by whichever key: a slot that is torn is freed; otherwise the key that has just opened
 * the vault stays, because it's the one that somebody knows. So is a step that the disk refused, by the next change of the same
 * session: there the key that opened it stays only if its slot is still whole, else the new one takes its place.
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
  takePlace(slots, freed, written?.block ?? null);
  await endChange(vault, { ...careOf(vault), ...care }, freed.length > 0);
}

/** Ends a change that was cut off. Does nothing, and reads nothing, where none was. True when it is done now as it was meant. */
export async function settleSlots(vault: UnlockedVault): Promise<boolean> {
  const care = careOf(vault);
  if (care.changing === null) return false;
  const { written, freed } = care.changing;
  const { slots } = vault;
  const states = await slots.states();
  const isWhole = (block: number) => typeof states.get(block) === 'object';
  const isOldInUse = freed.includes(slots.openedBlock) && isWhole(slots.openedBlock);
  const isForward = (written === null || isWhole(written)) && !isOldInUse;
  const isNotFree = (block: number) => states.get(block) !== 'free';
  if (isForward) {
    for (const block of freed.filter(isNotFree)) await slots.free(block);
    takePlace(slots, freed, written);
  } else if (written !== null && isNotFree(written)) {
    await slots.free(written);
  }
  const kept = isForward && written !== null ? states.get(written) : undefined;
  // Its words were right, and they open: only the answer was cut off.
  const isConfirmed = typeof kept === 'object' && kept.kind === 'recovery-key';
  await endChange(vault, isConfirmed ? { ...care, isUnconfirmed: false } : care, true);
  return isForward;
}

/** The new slot is the one that this session was opened with, where it was opened with an old one. */
function takePlace(slots: UnlockedVault['slots'], freed: readonly number[], written: number | null): void {
  if (written !== null && freed.includes(slots.openedBlock)) slots.moveTo(written);
}

async function endChange(vault: UnlockedVault, care: KeyCare, isTurn: boolean): Promise<void> {
  const documents = { care: { ...care, changing: null } };
  if (isTurn) await vault.commitAndTurn({ documents });
  else await vault.commit({ documents });
}
