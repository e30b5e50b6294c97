/**
 * The 32 clear bytes in front of everything the vault stores outside its key file (docs/vault-format.md [V2]): what it is,
 * which version of the format, how long, and the row's random id. They say nothing about content and let a stranger's tool
 * find sealed values in raw database files. They're bound to the ciphertext wherever they stand in front of one.
 */
import type { Bytes } from '../../../shared/bytes.ts';

export const formatVersion = 1;
export const magicBytes = 8;
export const clearHeaderBytes = 32;

export type Magic = 'OVHDKEYS' | 'OVHDUNLK' | 'OVHDROOT' | 'OVHDDIRY' | 'OVHDPAGE' | 'OVHDSEGM' | 'OVHDSOND';

/** Writes the magic and the version; the bytes after them are left as they are. */
export function writeMagic(target: Uint8Array, magic: Magic): void {
  for (let i = 0; i < magicBytes; i++) target[i] = magic.charCodeAt(i);
  target[magicBytes] = formatVersion;
}

export function hasMagic(bytes: Uint8Array, magic: Magic): boolean {
  for (let i = 0; i < magicBytes; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return bytes.byteLength > magicBytes;
}

/** `followingBytes`: what comes after the header, so that a value can be cut out of a raw file. 0 in segments, which grow. */
export function clearHeader(magic: Magic, id: Uint8Array, followingBytes = 0): Bytes {
  const header = new Uint8Array(clearHeaderBytes);
  writeMagic(header, magic);
  new DataView(header.buffer).setUint32(12, followingBytes);
  header.set(id, 16);
  return header;
}
