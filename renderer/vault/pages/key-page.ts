/**
 * A page of recording keys (kind 1): 512 places of 32 bytes, zeros where there is no recording (docs/vault-format.md [V8]).
 * These are the only plain recording keys there are; they live in the vault worker and nowhere else.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import { keyBytes } from '../crypto/aes-gcm.ts';
import { keysPerPage } from './page-kinds.ts';

export const keyPageBytes = keysPerPage * keyBytes;

/** A copy, or null where there is no key. */
export function keyInPage(page: Bytes, id: RecordingId): Bytes | null {
  const key = page.slice(placeOf(id), placeOf(id) + keyBytes);
  return key.every((byte) => byte === 0) ? null : key;
}

export function putKey(page: Bytes, id: RecordingId, key: Bytes): void {
  page.set(key, placeOf(id));
}

export function removeKey(page: Bytes, id: RecordingId): void {
  page.fill(0, placeOf(id), placeOf(id) + keyBytes);
}

export function isKeyPageEmpty(page: Bytes): boolean {
  return page.every((byte) => byte === 0);
}

const placeOf = (id: RecordingId): number => (id % keysPerPage) * keyBytes;
