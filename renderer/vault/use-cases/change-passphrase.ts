/**
 * Another passphrase for the vault, at what takes a second on this machine now. Vault worker. Whoever has forgotten the old one can
 * give the recovery key's words instead. [Note: changing the slots] (change-slots.ts) says why no crash locks anybody out.
 */
import { Failure } from '../../../shared/failure.ts';
import { changeSlots, settleSlots } from '../change-slots.ts';
import { secretOfWords } from '../crypto/recovery-words.ts';
import type { KeySlots } from '../key-slots.ts';
import type { Desk } from '../library/desk.ts';
import { blocksThatAre, slotsInUse } from '../read-slots.ts';

/** False: `current` opens nothing, and nothing has changed. null: nobody knows it, which only a session of the recovery key may say. */
export function changePassphrase(desk: Desk, current: string | null, next: string): Promise<boolean> {
  return desk.turns.take(async () => {
    const { vault } = desk;
    const hasGoneOn = await settleSlots(vault);
    const freed = await slotsToReplace(vault.slots, current);
    // The disk refused the last step of this very change, and that step is done now: the old one opens nothing any more.
    if (freed === null) return hasGoneOn && (await vault.slots.blockOpenedBy({ kind: 'passphrase', passphrase: next })) !== null;
    const written = await vault.slots.make({ kind: 'passphrase', passphrase: next });
    const damaged = blocksThatAre(await vault.slots.states(), 'damaged');
    await changeSlots(vault, { written, freed });
    if (damaged.some((block) => freed.includes(block))) await vault.slots.forgetSecretWithoutSlot();
    return true;
  });
}

/** The slot that the passphrase opens; with the recovery key all that may be a passphrase's, which are forgotten then. null: no key. */
async function slotsToReplace(slots: KeySlots, current: string | null): Promise<readonly number[] | null> {
  if (current === null) {
    if (slots.openedKind !== 'recovery-key') throw new Failure('app/bad-request');
    return slotsOfPassphrases(slots);
  }
  const block = await slots.blockOpenedBy({ kind: 'passphrase', passphrase: current });
  if (block !== null) return [block];
  const bytes = secretOfWords(current);
  if (!(bytes instanceof Uint8Array)) return null;
  const isOwner = (await slots.blockOpenedBy({ kind: 'recovery-key', bytes }).finally(() => bytes.fill(0))) !== null;
  return isOwner ? slotsOfPassphrases(slots) : null;
}

/** And damaged ones: nobody can tell whose they were, and with a few bits put back the forgotten passphrase might still open one. */
async function slotsOfPassphrases(slots: KeySlots): Promise<readonly number[]> {
  const states = await slots.states();
  const passphrases = slotsInUse(states).filter(({ kind }) => kind === 'passphrase');
  return [...passphrases.map(({ block }) => block), ...blocksThatAre(states, 'damaged')];
}
