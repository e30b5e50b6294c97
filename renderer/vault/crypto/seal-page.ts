/**
 * Seals and opens one version of one page (docs/vault-format.md [V8]). Every version takes a key and a row id of its own,
 * which seal once: the nonce can be constant, and a version that a crash left in the database's log shares nothing with
 * the next one. Vault worker.
 */
import { type Bytes, concatBytes, equalBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import type { PageId, SealedBytes, SealedPage } from '../../../shared/model/sealed.ts';
import { decrypt, encrypt, importContentKey, keyBytes, nonceBytes, randomBytes, tagBytes } from './aes-gcm.ts';
import { clearHeader, clearHeaderBytes } from './clear-header.ts';

export const pageIdBytes = 16;

/** Which page: its kind as a number, and its place among its kind. */
export interface PageName {
  readonly kind: number;
  readonly index: number;
}

/** What the directory keeps of a page: where its current version lies and the key to it. */
export interface PageEntry extends PageName {
  readonly id: PageId;
  readonly key: Bytes;
}

const onlyNonce = new Uint8Array(nonceBytes);

export async function sealPage(name: PageName, plain: Bytes): Promise<{ entry: PageEntry; page: SealedPage }> {
  const idBytes = randomBytes(pageIdBytes);
  const id = toHex(idBytes) as PageId;
  const key = randomBytes(keyBytes);
  const header = clearHeader('OVHDPAGE', idBytes, plain.byteLength + tagBytes);
  const ciphertext = await encrypt(await importContentKey(key), onlyNonce, boundData(header, name), plain);
  return { entry: { ...name, id, key }, page: { id, sealed: concatBytes([header, ciphertext]) as SealedBytes } };
}

/** The plain page, or null when it isn't this version of this page, bit by bit. */
export async function openPage(entry: PageEntry, sealed: Bytes): Promise<Bytes | null> {
  const header = clearHeader('OVHDPAGE', fromHex(entry.id), sealed.byteLength - clearHeaderBytes);
  if (!equalBytes(header, sealed.subarray(0, clearHeaderBytes))) return null;
  const ciphertext = sealed.subarray(clearHeaderBytes);
  return decrypt(await importContentKey(entry.key), onlyNonce, boundData(header, entry), ciphertext);
}

function boundData(header: Bytes, { kind, index }: PageName): Bytes {
  const bound = new Uint8Array(clearHeaderBytes + 5);
  bound.set(header, 0);
  const view = new DataView(bound.buffer);
  view.setUint8(clearHeaderBytes, kind);
  view.setUint32(clearHeaderBytes + 1, index);
  return bound;
}
