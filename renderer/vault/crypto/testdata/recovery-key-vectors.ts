/**
 * The recovery key against what others made: words and bytes as BIP-39 publishes them, HKDF-SHA256 as RFC 5869 and Wycheproof have
 * it, and both together: a slot whose key was made here by HMAC alone opens for the words.
 */
import { type Bytes, concatBytes, equalBytes, fromHex } from '../../../../shared/bytes.ts';
import { encrypt, importContentKey, randomBytes } from '../aes-gcm.ts';
import { keyFileVersion, type SlotPlace, unlockSlotBound } from '../key-file-blocks.ts';
import { secretOfWords, wordsOfSecret } from '../recovery-words.ts';
import { openSlot } from '../slot-key.ts';
import bip39 from './bip39-english-256.json' with { type: 'json' };
import wycheproof from './hkdf-sha256-wycheproof.json' with { type: 'json' };
import { runVectors, type VectorOutcome } from './vector-outcome.ts';

export function runWords(): Promise<VectorOutcome> {
  return runVectors(
    bip39.rows,
    ([entropy = '']) => entropy,
    async ([entropy = '', words = '']) => {
      const secret = fromHex(entropy);
      if (wordsOfSecret(secret).join(' ') !== words) return 'gives other words';
      const found = secretOfWords(words);
      return found instanceof Uint8Array && equalBytes(found, secret) ? null : 'isn’t read back';
    },
  );
}

/** WebCrypto, asked as slot-key.ts asks it, and the two steps of RFC 5869 by HMAC. */
export function runHkdf(): Promise<VectorOutcome> {
  return runVectors(
    wycheproof.rows.map((row) => row.map(String)),
    ([tcId = '']) => `Wycheproof ${tcId}`,
    async ([, inputHex = '', saltHex = '', infoHex = '', first32 = '']) => {
      const [input, salt, info, expected] = [inputHex, saltHex, infoHex, first32].map(fromHex) as [Bytes, Bytes, Bytes, Bytes];
      if (!equalBytes(await hkdfByHmac(input, salt, info), expected)) return 'HMAC gives other bytes';
      const base = await crypto.subtle.importKey('raw', input, 'HKDF', false, ['deriveKey']);
      const aesKey = { name: 'AES-GCM', length: 256 } as const;
      const key = await crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, aesKey, false, ['encrypt']);
      const [found, wanted] = [await sealedNothing(key), await sealedNothing(await importContentKey(expected))];
      return equalBytes(found, wanted) ? null : 'WebCrypto gives another key';
    },
  );
}

/** For every published key and both kinds of slot: opens what HMAC and AES-GCM alone have made, and nothing of the other kind. */
export function runSlots(): Promise<VectorOutcome> {
  const kinds = ['recovery-key', 'this-computer'] as const;
  const purposeOf = {
    'recovery-key': 'overheard vault 2 recovery key',
    'this-computer': 'overheard vault 2 this computer',
  } as const;
  return runVectors(
    bip39.rows.flatMap(([entropy = '']) => kinds.map((kind) => ({ entropy, kind }))),
    ({ entropy, kind }) => `${kind} ${entropy}`,
    async ({ entropy, kind }) => {
      const secret = fromHex(entropy);
      const slotFor = async (purpose: string) => {
        const place: SlotPlace = {
          version: keyFileVersion,
          block: 3,
          vaultId: randomBytes(16),
          kind,
          salt: randomBytes(16),
          madeAtMs: 1_700_000_000_000,
          cost: null,
        };
        const key = await importContentKey(await hkdfByHmac(secret, place.salt, new TextEncoder().encode(purpose)));
        const nonce = randomBytes(12);
        return { ...place, vaultKey: { nonce, sealed: await encrypt(key, nonce, unlockSlotBound(place), randomBytes(32)) } };
      };
      const opens = async (purpose: string) =>
        (await openSlot([await slotFor(purpose)], { kind, bytes: secret }, noDerivation)) !== null;
      if (!(await opens(purposeOf[kind]))) return 'doesn’t open';
      return (await opens(purposeOf[kind === 'recovery-key' ? 'this-computer' : 'recovery-key'])) ? 'opens the other kind' : null;
    },
  );
}

const noDerivation = {
  calibrate: () => Promise.reject(new Error('nothing is stretched here')),
  derive: () => Promise.reject(new Error('nothing is stretched here')),
};

/** Extract, then the first block of expand: 32 bytes need no more. */
async function hkdfByHmac(input: Bytes, salt: Bytes, info: Bytes): Promise<Bytes> {
  const extracted = await hmac(salt.byteLength === 0 ? new Uint8Array(32) : salt, input);
  return hmac(extracted, concatBytes([info, Uint8Array.of(1)]));
}

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

const sealedNothing = (key: CryptoKey): Promise<Bytes> => encrypt(key, new Uint8Array(12), new Uint8Array(0), new Uint8Array(0));
