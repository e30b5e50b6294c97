/**
 * The passphrase recipient of the age format (C2SP age, "scrypt recipient stanza"): its stretching and its wrapping by libsodium,
 * in half the time that script takes. The age library puts the stanza into the header and takes it out. Throw-away worker only:
 * 256 MiB that WebAssembly once took stay with their thread, passphrase and all.
 */
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import sodium from 'libsodium-wrappers-sumo';
import { Failure } from '../../../shared/failure.ts';

const label = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const saltBytes = 16;
const wrappedBytes = 32;
const noNonce = new Uint8Array(12);
/** What `age -p` takes: about a second, 256 MiB. */
const usualLogN = 18;
/** A forged header must take neither the machine's memory nor minutes: 1 GiB. */
const mostLogN = 20;

/** Call `await sodium.ready` before. */
export function passphraseRecipient(passphrase: string, logN = usualLogN): Recipient {
  return {
    wrapFileKey(fileKey) {
      const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
      const key = stretch(passphrase, salt, logN);
      const body = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, noNonce, key);
      key.fill(0);
      return [new Stanza(['scrypt', toBase64(salt), String(logN)], body)];
    },
  };
}

export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey(stanzas) {
      const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
      if (stanza === undefined) return null;
      const [, saltText = '', logNText = ''] = stanza.args;
      const salt = fromBase64(saltText);
      const isSound =
        stanzas.length === 1 &&
        stanza.args.length === 3 &&
        salt?.byteLength === saltBytes &&
        /^[1-9]\d{0,2}$/.test(logNText) &&
        stanza.body.byteLength === wrappedBytes;
      if (!isSound || salt === null) throw new Failure('backup/damaged', { part: 'header' });
      const logN = Number(logNText);
      if (logN > mostLogN) throw new Failure('backup/too-dear', { logN, mostLogN });
      const key = stretch(passphrase, salt, logN);
      try {
        return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, stanza.body, null, noNonce, key);
      } catch {
        // Not this passphrase: libsodium has no other way to say it.
        return null;
      } finally {
        key.fill(0);
      }
    },
  };
}

function stretch(passphrase: string, salt: Uint8Array, logN: number): Uint8Array {
  const labelled = new Uint8Array(label.byteLength + salt.byteLength);
  labelled.set(label);
  labelled.set(salt, label.byteLength);
  try {
    return sodium.crypto_pwhash_scryptsalsa208sha256_ll(passphrase, labelled, 2 ** logN, 8, 1, 32);
  } catch (thrown) {
    if (thrown instanceof TypeError) throw thrown;
    throw new Failure('vault/out-of-memory', { memoryKiB: 2 ** logN });
  }
}

/** Without padding, as age writes it. */
function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('=', '');
}

/** null for anything that `toBase64` wouldn't have written. */
function fromBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}
