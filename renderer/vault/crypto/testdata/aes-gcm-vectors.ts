/**
 * Wycheproof's AES-GCM vectors through each door that the vault has to the cipher: sealing and opening (aes-gcm.ts), and, where
 * what is sealed is as long as some AES key, unwrapping (wrap-keys.ts). Sound, peaks, pages and directories all go through the
 * first.
 */
import { type Bytes, equalBytes, fromHex } from '../../../../shared/bytes.ts';
import { decrypt, encrypt, importContentKey, nonceBytes } from '../aes-gcm.ts';
import { importPassphraseKey, unwrapRootKey } from '../wrap-keys.ts';
import wycheproof from './aes-gcm-wycheproof.json' with { type: 'json' };
import { runVectors, type VectorOutcome } from './vector-outcome.ts';

interface Vector {
  readonly name: string;
  readonly isValid: boolean;
  readonly key: Bytes;
  readonly nonce: Bytes;
  readonly bound: Bytes;
  readonly plain: Bytes;
  readonly sealed: Bytes;
}

export const aesGcmVectors: readonly Vector[] = wycheproof.rows.map((row) => {
  const [tcId, result, key = '', nonce = '', bound = '', plain = '', sealed = '', comment = ''] = row.map(String);
  const [keyRaw, nonceRaw, boundRaw, plainRaw, sealedRaw] = [key, nonce, bound, plain, sealed].map(fromHex) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ];
  const name = `Wycheproof ${tcId} ${comment}`.trim();
  return { name, isValid: result === 'valid', key: keyRaw, nonce: nonceRaw, bound: boundRaw, plain: plainRaw, sealed: sealedRaw };
});

/** Opens exactly what is valid; what is valid is sealed to the same bytes. */
export function runSealing(): Promise<VectorOutcome> {
  return runVectors(aesGcmVectors, nameOf, async ({ isValid, key: raw, nonce, bound, plain, sealed }) => {
    const key = await importContentKey(raw);
    const opened = await decrypt(key, nonce, bound, sealed);
    if (!isValid) return opened === null ? null : 'opens, and must not';
    if (opened === null || !equalBytes(opened, plain)) return 'opens to something else, or not at all';
    return equalBytes(await encrypt(key, nonce, bound, plain), sealed) ? null : 'is sealed to other bytes';
  });
}

/** As long as a key of AES-128: Wycheproof seals nothing of 32 bytes, and unwrapping asks no more of its 16. */
const unwrappableBytes = 16;

/** A valid one gives a key that seals as the plain bytes do when they are imported as one; another gives none. */
export function runUnwrapping(): Promise<VectorOutcome> {
  const wrapped = aesGcmVectors.filter(({ plain }) => plain.byteLength === unwrappableBytes);
  return runVectors(wrapped, nameOf, async ({ isValid, key: raw, nonce, bound, plain, sealed }) => {
    const wrapper = await importPassphraseKey(raw.slice());
    const unwrapped = await unwrapRootKey(wrapper, bound, { nonce, sealed });
    if (!isValid) return unwrapped === null ? null : 'gives a key, and must not';
    if (unwrapped === null) return 'gives no key';
    const none = new Uint8Array(0);
    const zeros = new Uint8Array(nonceBytes);
    const [found, expected] = [
      await encrypt(unwrapped, zeros, none, none),
      await encrypt(await importContentKey(plain), zeros, none, none),
    ];
    return equalBytes(found, expected) ? null : 'gives another key';
  });
}

const nameOf = ({ name }: Vector): string => name;
