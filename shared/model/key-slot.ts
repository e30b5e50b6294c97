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

/** `plain-text-keychain`: the system would keep the secret in a file that any program can read, which is refused. */
export type ComputerState = 'ready' | 'on' | 'no-keychain' | 'plain-text-keychain';

export interface KeySlots {
  readonly slots: readonly KeySlot[];
  readonly recoveryKey: 'none' | 'made' | 'skipped';
  /** When the recovery key was last typed and fitted. */
  readonly triedAtMs: number | null;
  readonly computer: ComputerState;
}

/** `wordNumber`, from 1, names the first word that isn't one; null where no single word is to blame. */
export interface WordsFault {
  readonly problem: 'word-unknown' | 'word-count' | 'checksum' | 'other-key';
  readonly wordNumber: number | null;
}
