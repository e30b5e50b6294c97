/** Backups: who can open one, what the vault remembers of those it made, what came of taking one in. docs/backup-format.md. */

/** Who is to open it: whoever knows the passphrase, or the holders of age identities (`age1…`). */
export type BackupRecipient = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens one: the passphrase it was made with, or an identity (`AGE-SECRET-KEY-1…`). */
export type BackupKey = { readonly passphrase: string } | { readonly identity: string };

/** A backup that this vault made or began, kept sealed in it: what was destroyed since is still in there. */
export interface MadeBackup {
  /** Counted from 1 in each vault. */
  readonly number: number;
  readonly fileName: string;
  readonly madeAtMs: number;
  readonly tookMs: number;
  /** Size of the file. */
  readonly sizeBytes: number;
  readonly recordings: number;
  /** Recordings whose sound didn't open any more: what is known of them is in it, their sound isn't. */
  readonly withoutSound: number;
  /** Pages of the vault that didn't open any more: nothing of what stands on them is in it. Absent: none. */
  readonly damagedPages?: number;
  /** Lists and recordings with something in them that is longer than a backup takes, and cut there. Absent: none. */
  readonly shortened?: number;
  readonly soundBytes: number;
  /** The kind alone: no passphrase, no recipient is kept. */
  readonly to: 'passphrase' | 'recipients';
  /** Key epoch of the vault when it was made. */
  readonly epoch: number;
  /** When the whole file had been read back and every hash fitted. */
  readonly verifiedAtMs: number;
  /** Only begun: noted before its first byte. Where it was to go, its file may lie under its name with `.part`, even whole. */
  readonly isUnfinished?: true;
}

export const isFinished = ({ isUnfinished }: MadeBackup): boolean => isUnfinished !== true;

/** What came of making one: the file is there. */
export interface WrittenBackup {
  readonly backup: MadeBackup;
  /** False: the vault could no longer write down that it is there. */
  readonly isNoted: boolean;
  /** Recordings were shredded or burnt in just while the file got its name: it holds them. */
  readonly holdsDestroyed: boolean;
}

/** What came of taking a backup in. Every recording of it is counted once, but for those behind a damage. */
export interface MergedBackup {
  /** When the backup was made, as it says itself. null: it was stopped before that was known. */
  readonly madeAtMs: number | null;
  readonly recordings: number;
  readonly added: number;
  /** Known before, and nothing was missing. */
  readonly unchanged: number;
  /** Known before; words, tags, a note or a verdict that were missing came in. */
  readonly completed: number;
  /** Without sound that the vault has, or with sound that isn't what the backup says: left out. */
  readonly leftOut: number;
  /** Of those left out: the backup has no sound of them, and the vault hasn't either. */
  readonly withoutSound: number;
  /** That the backup says it has, and that weren't reached: behind the damage, or behind the stop. */
  readonly unreached: number;
  readonly archives: number;
  readonly tags: number;
  readonly receipts: number;
  /** Set when the file is damaged or ends early: everything before that is in. */
  readonly isDamaged: boolean;
  readonly wasCancelled: boolean;
  readonly tookMs: number;
}
