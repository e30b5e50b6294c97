import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../shared/bytes.ts';
import { decrypt, encrypt, importContentKey, randomBytes } from './aes-gcm.ts';

/** Test case 16 of "The Galois/Counter Mode of Operation (GCM)", McGrew and Viega, appendix B: AES-256 with associated data. */
const vector = {
  key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
  nonce: 'cafebabefacedbaddecaf888',
  bound: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
  plain:
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  sealed:
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
    '76fc6ece0f4e1768cddf8853bb2d551b',
};
const [nonce, bound, plain, sealed] = [vector.nonce, vector.bound, vector.plain, vector.sealed].map(fromHex) as [
  ReturnType<typeof fromHex>,
  ReturnType<typeof fromHex>,
  ReturnType<typeof fromHex>,
  ReturnType<typeof fromHex>,
];
const key = () => importContentKey(fromHex(vector.key));

describe('[V1.1] the cipher', () => {
  it('is AES-256-GCM as its authors test it, tag behind the ciphertext', async () => {
    expect(toHex(await encrypt(await key(), nonce, bound, plain))).toBe(vector.sealed);
    expect(await decrypt(await key(), nonce, bound, sealed)).toEqual(plain);
  });

  it('answers null when a bit of ciphertext, tag, nonce or associated data is another', async () => {
    const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
    for (let at = 0; at < sealed.byteLength; at++)
      expect(await decrypt(await key(), nonce, bound, flipped(sealed, at))).toBeNull();
    for (let at = 0; at < nonce.byteLength; at++)
      expect(await decrypt(await key(), flipped(nonce, at), bound, sealed)).toBeNull();
    for (let at = 0; at < bound.byteLength; at++)
      expect(await decrypt(await key(), nonce, flipped(bound, at), sealed)).toBeNull();
    expect(await decrypt(await key(), nonce, bound, sealed.slice(0, 15))).toBeNull();
  });

  it('uses keys that script can not read back', async () => {
    const made = await importContentKey(randomBytes(32));
    expect(made.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', made)).rejects.toThrow('extractable');
  });
});
