/**
 * The recovery key: made, asked back, written, or put off; and the drill. Vault worker. The words are shown once, when they're made;
 * what is kept is a slot that they open. There is one recovery key: another one takes the old one's place.
 */
import { Failure } from '../../../shared/failure.ts';
import type { WordsFault } from '../../../shared/model/key-slot.ts';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import { careOf, changeSlots, settleSlots } from '../change-slots.ts';
import { isSameWord, makeRecoverySecret, recoveryWordCount, secretOfWords, wordsOfSecret } from '../crypto/recovery-words.ts';
import type { Desk } from '../library/desk.ts';
import { PendingRecoveryKey } from '../library/pending-recovery-key.ts';
import type { UnlockedVault } from '../unlocked-vault.ts';

const wordsAskedBack = 3;

/** What is drawn dies with the session. That it was shown is on the disk before it is, unless older words hold until it is confirmed. */
export function makeRecoveryKey(desk: Desk): Promise<VaultResult<'makeRecoveryKey'>> {
  return desk.turns.take(async () => {
    const care = careOf(desk.vault);
    if (care.isUnconfirmed !== true && (await blocksOf(desk, 'recovery-key')).length === 0)
      await desk.vault.commit({ documents: { care: { ...care, isUnconfirmed: true } } });
    desk.pendingRecoveryKey?.forget();
    const secret = makeRecoverySecret();
    const ask = choosePlaces();
    desk.pendingRecoveryKey = new PendingRecoveryKey(secret, ask);
    return { words: wordsOfSecret(secret), ask };
  });
}

/** Not while a change is still to be settled: the words may be those of the slot that was being written. */
export function hasUnconfirmedKey(vault: UnlockedVault): boolean {
  const { isUnconfirmed, changing } = careOf(vault);
  return isUnconfirmed === true && changing === null;
}

/** Writes the slot when all answers are right. Wrong ones change nothing. */
export function confirmRecoveryKey(desk: Desk, answers: readonly string[]): Promise<boolean> {
  return desk.turns.take(async () => {
    const pending = desk.pendingRecoveryKey;
    if (pending === null) throw new Failure('app/bad-request');
    const words = wordsOfSecret(pending.secret);
    const isRight = pending.ask.every((place, i) => isSameWord(answers[i] ?? '', words[place - 1] ?? ''));
    if (!isRight || answers.length !== pending.ask.length) return false;

    const { vault } = desk;
    await settleSlots(vault);
    const freed = await blocksOf(desk, 'recovery-key');
    const written = await vault.slots.make({ kind: 'recovery-key', bytes: pending.secret });
    await changeSlots(vault, { written, freed, care: { skippedAtMs: null, triedAtMs: null, isUnconfirmed: false } });
    pending.forget();
    desk.pendingRecoveryKey = null;
    return true;
  });
}

export function skipRecoveryKey(desk: Desk): Promise<void> {
  return desk.turns.take(async () => {
    desk.pendingRecoveryKey?.forget();
    desk.pendingRecoveryKey = null;
    const care = { ...careOf(desk.vault), skippedAtMs: Date.now(), isUnconfirmed: false };
    await desk.vault.commit({ documents: { care } });
  });
}

export function tryRecoveryKey(desk: Desk, words: string): Promise<VaultResult<'tryRecoveryKey'>> {
  return desk.turns.take(async () => {
    const bytes = secretOfWords(words);
    if (!(bytes instanceof Uint8Array)) return { fits: false, ...bytes };
    const block = await desk.vault.slots.blockOpenedBy({ kind: 'recovery-key', bytes }).finally(() => bytes.fill(0));
    if (block === null) return { fits: false, ...otherKey };
    await desk.vault.commit({ documents: { care: { ...careOf(desk.vault), triedAtMs: Date.now() } } });
    return { fits: true, problem: null, wordNumber: null };
  });
}

const otherKey: WordsFault = { problem: 'other-key', wordNumber: null };

async function blocksOf(desk: Desk, kind: 'recovery-key'): Promise<readonly number[]> {
  return (await desk.vault.slots.inUse()).filter((slot) => slot.kind === kind).map(({ block }) => block);
}

/** Three different places in order, each as likely as any other. */
function choosePlaces(): readonly number[] {
  const places = new Set<number>();
  // 240 is the largest multiple of 24 in a byte: above it the low places would be likelier.
  const fair = 240;
  while (places.size < wordsAskedBack) {
    const [chance = fair] = crypto.getRandomValues(new Uint8Array(1));
    if (chance < fair) places.add((chance % recoveryWordCount) + 1);
  }
  return [...places].sort((a, b) => a - b);
}
