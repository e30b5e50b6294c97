/** The ways into a vault, as the page may know them: what kind, since when, how dear a guess is. Never a key. */

export const keyKinds = ['passphrase', 'recovery-key', 'this-computer'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** What somebody brings to the door. `thisComputer`: nothing but the machine, whose keychain main asks. */
export type UnlockWith = { readonly passphrase: string } | { readonly words: string } | { readonly thisComputer: true };

export interface KeySlot {
  /** Its place in the key file: names it for `removeKeySlot`. */
  readonly block: number;
  readonly kind: KeyKind;
  /** null in a vault that is older than this note. */
  readonly madeAtMs: number | null;
  /** Argon2id's; null where nothing is stretched, because the key is random. */
  readonly cost: { readonly memoryKiB: number; readonly passes: number } | null;
}

/**
 * `asleep`: it has a way in, and can't open it now, because its keychain doesn't answer or has lost the secret. `plain-text-keychain`: the
 * system would keep the secret in a file that any program can read, which is refused.
 */
export type ComputerState = 'ready' | 'on' | 'asleep' | 'no-keychain' | 'plain-text-keychain';

export interface KeySlots {
  readonly slots: readonly KeySlot[];
  /** Blocks that can't be read: a way in lay there or none, and whose key it was nobody can tell. */
  readonly damagedBlocks: readonly number[];
  readonly recoveryKey: 'none' | 'made' | 'skipped';
  /** When it was last gone without on purpose (`skipRecoveryKey`): the next reminder waits a month from here. */
  readonly skippedAtMs: number | null;
  /** When the recovery key was last typed and fitted. */
  readonly triedAtMs: number | null;
  readonly computer: ComputerState;
}

/** `wordNumber`, from 1, names the first word that isn't one; null where no single word is to blame. */
export interface WordsFault {
  readonly problem: 'word-unknown' | 'word-count' | 'checksum' | 'other-key';
  readonly wordNumber: number | null;
}

/** Kept sealed in the vault. */
export interface KeyCare {
  /** Somebody decided against a recovery key, for now. */
  readonly skippedAtMs: number | null;
  readonly triedAtMs: number | null;
  /**
   * The words of a first recovery key have been on the screen, and were neither confirmed nor gone without: whoever wrote them down
   * has a paper that opens nothing. Absent in vaults of before.
   */
  readonly isUnconfirmed?: boolean;
  /** A change of the key file that is under way, or was cut off: blocks that are written, and blocks that are freed. */
  readonly changing: { readonly written: number | null; readonly freed: readonly number[] } | null;
}
export const noCare: KeyCare = { skippedAtMs: null, triedAtMs: null, changing: null };
