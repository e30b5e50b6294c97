/**
 * The closed list of what can go wrong, as codes. A code crosses processes; the sentence that a person
 * reads lives in the catalogue (shared/catalogue/failures.ts), keyed by the code.
 *
 * `facts` are numbers and format names only: never a path, a file name or a word from the user's life.
 */
export const failureCodes = [
  // archive: the file as a whole
  'archive/not-a-zip',
  'archive/truncated',
  'archive/encrypted',
  'archive/empty',
  'archive/no-audio',
  'archive/bomb',
  'archive/unsafe-name',
  'archive/overlap',
  'archive/multi-part',
  'archive/inconsistent',
  'archive/too-many-entries',
  'archive/unreadable',
  'archive/gone',
  'archive/changed',
  /** Another archive than the one that was to be gone on with, or to be verified. */
  'archive/another',
  // vault: key file and database
  'vault/absent',
  'vault/exists',
  'vault/locked',
  'vault/key-file-damaged',
  'vault/key-file-missing',
  /** It has vanished, or was cut off, while the vault was open: what is open is all there is until it is back. */
  'vault/key-file-gone',
  'vault/key-file-too-new',
  'vault/directory-damaged',
  /** Key file and database are of different epochs: an older copy of one of them was put back. */
  'vault/key-file-rolled-back',
  'vault/database-rolled-back',
  /** The database's own files fail their checksums: it isn't opened, because the browser would throw all of it away. */
  'vault/database-damaged',
  /** The system doesn't hand out a file of the vault: a bad sector, or a file that belongs to another user. */
  'vault/unreadable',
  /** The key file is there, the database is empty: it was cleared from outside. */
  'vault/database-missing',
  'vault/page-damaged',
  /** A page of a kind that this program doesn't know: what is to be destroyed may be named on it. */
  'vault/used-by-newer',
  'vault/record-damaged',
  'vault/record-missing',
  'vault/record-unplayable',
  'vault/disk-full',
  'vault/disk-error',
  /** A change of the root key was interrupted: whether it happened is settled when the vault is opened again. */
  'vault/unsettled',
  /** Too little memory to stretch the passphrase as this vault asks. */
  'vault/out-of-memory',
  'vault/busy',
  /** Neither a passphrase nor a recovery key would be left. */
  'vault/last-key',
  /** All unlock slots of the key file are taken. */
  'vault/slots-full',
  /** The system keeps no secrets here, or keeps them in plain text. */
  'vault/no-keychain',
  /** Another saved view has this name. */
  'vault/view-name-taken',
  'vault/view-missing',
  'vault/too-many-views',
  // backup
  /** The file is no age file, or what is in it isn't a backup of ours. */
  'backup/not-a-backup',
  'backup/damaged',
  'backup/too-new',
  /** Opening it would take more memory than we give it. */
  'backup/too-dear',
  'backup/bad-recipient',
  'backup/bad-identity',
  'backup/disk-full',
  'backup/not-written',
  /** What was read back isn't what was written. */
  'backup/unverified',
  /** What was written is whole, but taking it in would refuse some of it. */
  'backup/not-restorable',
  /** Recordings were destroyed while it was written. */
  'backup/outdated',
  'backup/cancelled',
  /** It came to nothing, and what was written of it couldn't be removed. */
  'backup/left-behind',
  // redaction
  'redact/nothing-marked',
  'redact/outside-sound',
  'redact/undecodable',
  // tags
  'tag/name-taken',
  // the app itself
  'app/bad-request',
  /** A small file that was picked (keys) can't be read, or is too large to be one. */
  'app/unreadable-file',
  'app/second-instance',
  'app/worker-died',
  'app/internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type FailureFacts = Readonly<Record<string, number | string>>;

/** A failure as plain data: what crosses a port. */
export interface FailureData {
  readonly code: FailureCode;
  readonly facts: FailureFacts;
}

/** An expected failure, thrown. `message` holds the code alone, so that a log of it says nothing private. */
export class Failure extends Error implements FailureData {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, facts: FailureFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** Any thrown value as failure data: a Failure as it is, a full disk recognised by its name, the rest `app/internal`. */
export function toFailureData(thrown: unknown): FailureData {
  if (thrown instanceof Failure) return { code: thrown.code, facts: thrown.facts };
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') return { code: 'vault/disk-full', facts: {} };
  return { code: 'app/internal', facts: {} };
}

/** What every call over a seam answers with: a value, or a failure as data. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FailureData };
