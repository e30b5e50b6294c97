/**
 * Seals and opens the directory under the root key of its epoch (docs/vault-format.md [V7]). A root key seals one directory
 * for each commit of its epoch, so the nonces are random: 2^32 of them stay within what GCM allows. Vault worker.
 */
import { type Bytes, concatBytes, equalBytes } from '../../../shared/bytes.ts';
import type { SealedBytes, SealedDirectory } from '../../../shared/model/sealed.ts';
import { decrypt, encrypt, nonceBytes, randomBytes, tagBytes } from './aes-gcm.ts';
import { clearHeader, clearHeaderBytes } from './clear-header.ts';
import { type Directory, decodeDirectory, encodeDirectory } from './directory-bytes.ts';

export async function sealDirectory(
  rootKey: CryptoKey,
  vaultId: Bytes,
  epoch: number,
  directory: Directory,
): Promise<SealedDirectory> {
  const nonce = randomBytes(nonceBytes);
  const plain = encodeDirectory(directory);
  const header = directoryHeader(epoch, nonceBytes + plain.byteLength + tagBytes);
  const ciphertext = await encrypt(rootKey, nonce, concatBytes([header, vaultId]), plain);
  plain.fill(0);
  return { epoch, sealed: concatBytes([header, nonce, ciphertext]) as SealedBytes };
}

/** The directory, or null when it isn't of this root, vault and epoch, bit by bit. */
export async function openDirectory(rootKey: CryptoKey, vaultId: Bytes, epoch: number, sealed: Bytes): Promise<Directory | null> {
  const header = directoryHeader(epoch, sealed.byteLength - clearHeaderBytes);
  if (!equalBytes(header, sealed.subarray(0, clearHeaderBytes))) return null;
  const ciphertextAt = clearHeaderBytes + nonceBytes;
  const nonce = sealed.slice(clearHeaderBytes, ciphertextAt);
  if (nonce.byteLength < nonceBytes) return null;
  const plain = await decrypt(rootKey, nonce, concatBytes([header, vaultId]), sealed.subarray(ciphertextAt));
  if (plain === null) return null;
  const directory = decodeDirectory(plain);
  plain.fill(0);
  return directory;
}

function directoryHeader(epoch: number, followingBytes: number): Bytes {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setBigUint64(0, BigInt(epoch));
  return clearHeader('OVHDDIRY', id, followingBytes);
}
