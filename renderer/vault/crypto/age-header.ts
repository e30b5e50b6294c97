/**
 * The header of an age file, made and opened: everything of the format but the payload (age-payload.ts). The age library does
 * it, but for the passphrase's stretching. Runs in the throw-away worker age-header.worker.ts and in unit tests.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { BackupKey, BackupRecipient } from '../../../shared/model/backup.ts';
import { passphraseIdentity, passphraseRecipient } from './age-passphrase.ts';

/** Behind the header of the empty file that the library makes: its payload's nonce and its one, empty chunk. */
const emptyPayloadBytes = 16 + 16;
const fileKeyBytes = 16;

export interface AgeHeader {
  readonly header: Bytes;
  /** 16 bytes that open the payload. The caller wipes them. */
  readonly fileKey: Bytes;
}

/** `backup/bad-recipient` with the place, from 1, of the one that is none. */
export async function makeAgeHeader(to: BackupRecipient, logN?: number): Promise<AgeHeader> {
  await sodium.ready;
  const encrypter = new Encrypter();
  if ('passphrase' in to) encrypter.addRecipient(passphraseRecipient(to.passphrase, logN));
  else addRecipients(encrypter, to.recipients);
  const fileKey = new Uint8Array(fileKeyBytes);
  // A recipient without a stanza: it only keeps the key that the others wrap.
  encrypter.addRecipient({
    wrapFileKey: (made) => {
      fileKey.set(made);
      return [];
    },
  });
  const file = await encrypter.encrypt(new Uint8Array(0));
  return { header: file.slice(0, -emptyPayloadBytes), fileKey };
}

/**
 * `start`: the first 64 KiB of a file, or all of it. null: not for this passphrase or identity, an everyday answer. Fails with
 * `backup/not-a-backup`, `backup/damaged`, `backup/bad-identity`.
 */
export async function openAgeHeader(start: Bytes, key: BackupKey): Promise<AgeHeader | null> {
  await sodium.ready;
  const header = headerOf(start);
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addIdentity(passphraseIdentity(key.passphrase));
  else addIdentity(decrypter, key.identity);
  try {
    return { header, fileKey: new Uint8Array(await decrypter.decryptHeader(header)) };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (thrown instanceof Error && thrown.message === noneFits) return null;
    throw new Failure('backup/damaged', { part: 'header' });
  }
}

/** What the library says, word for word, when no identity fits: held by a test. */
const noneFits = "no identity matched any of the file's recipients";

function headerOf(start: Bytes): Bytes {
  const text = String.fromCharCode(...start.subarray(0, intro.length));
  if (text !== intro) throw new Failure('backup/not-a-backup');
  const newline = 0x0a;
  for (let at = intro.length - 1; at >= 0 && at < start.byteLength; at = start.indexOf(newline, at + 1)) {
    if (!isMacLine(start, at + 1)) continue;
    const end = start.indexOf(newline, at + 1);
    if (end !== -1) return start.slice(0, end + 1);
  }
  throw new Failure('backup/damaged', { part: 'header' });
}

const intro = 'age-encryption.org/v1\n';
const isMacLine = (bytes: Bytes, at: number): boolean => [0x2d, 0x2d, 0x2d, 0x20].every((byte, n) => bytes[at + n] === byte);

function addRecipients(encrypter: Encrypter, recipients: readonly string[]): void {
  for (const [place, recipient] of recipients.entries()) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Failure('backup/bad-recipient', { place: place + 1 });
    }
  }
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch {
    // What the library says may quote the identity.
    throw new Failure('backup/bad-identity');
  }
}
