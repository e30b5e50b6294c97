/** The directory as bytes (docs/vault-format.md [V7]): 16 bytes, then 53 for each page. Big-endian. Layout only. */
import { type Bytes, fromHex, toHex } from '../../../shared/bytes.ts';
import type { PageId } from '../../../shared/model/sealed.ts';
import { keyBytes } from './aes-gcm.ts';
import { type PageEntry, pageIdBytes } from './seal-page.ts';

export interface Directory {
  /** The least recording id that no commit has used. */
  readonly nextRecordingId: number;
  /** Commits since the root key was turned: from one on, old versions lie about that its directories open. */
  readonly commits: number;
  readonly pages: readonly PageEntry[];
}

const headBytes = 16;
const idAt = 5;
const keyAt = idAt + pageIdBytes;
const entryBytes = keyAt + keyBytes;

export function encodeDirectory({ nextRecordingId, commits, pages }: Directory): Bytes {
  const bytes = new Uint8Array(headBytes + pages.length * entryBytes);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(nextRecordingId));
  view.setUint32(8, commits);
  view.setUint32(12, pages.length);
  let offset = headBytes;
  for (const { kind, index, id, key } of pages) {
    view.setUint8(offset, kind);
    view.setUint32(offset + 1, index);
    bytes.set(fromHex(id), offset + idAt);
    bytes.set(key, offset + keyAt);
    offset += entryBytes;
  }
  return bytes;
}

/** null when the lengths don't fit: made by something else. */
export function decodeDirectory(bytes: Bytes): Directory | null {
  if (bytes.byteLength < headBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const count = view.getUint32(12);
  if (bytes.byteLength !== headBytes + count * entryBytes) return null;
  const pages: PageEntry[] = [];
  for (let offset = headBytes; offset < bytes.byteLength; offset += entryBytes) {
    pages.push({
      kind: view.getUint8(offset),
      index: view.getUint32(offset + 1),
      id: toHex(bytes.subarray(offset + idAt, offset + keyAt)) as PageId,
      key: bytes.slice(offset + keyAt, offset + entryBytes),
    });
  }
  return { nextRecordingId: Number(view.getBigUint64(0)), commits: view.getUint32(8), pages };
}
