/**
 * Checks the header that stands before an entry's bytes against what the directory said of it, and tells where those bytes
 * lie. An archive that says one thing here and another there shows different files to different readers. Pure.
 */
import { equalBytes } from '../../../shared/bytes.ts';

/** What the directory said. A ArchiveEntry is one; what goes to the sealing helpers is another. */
export interface StatedEntry {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly headerOffset: number;
  readonly endOffset: number;
  readonly isBare: boolean;
}

export const localHeaderBytes = 30;
const signature = 0x04034b50;
const encrypted = 0x0001;
const sizesFollow = 0x0008;
const inZip64Field = 0xffffffff;

/** `header` begins at the entry's header. Bytes from there to the entry's data; null when header and directory disagree. */
export function dataStart(header: Uint8Array, entry: StatedEntry, rawName: Uint8Array): number | null {
  if (entry.isBare) return 0;
  if (header.byteLength < localHeaderBytes) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== signature) return null;
  const flags = view.getUint16(6, true);
  if ((flags & encrypted) !== (entry.flags & encrypted) || view.getUint16(8, true) !== entry.method) return null;

  const nameLength = view.getUint16(26, true);
  // The length by itself: callers may hold no more of the header than the name that the directory has.
  if (nameLength !== rawName.byteLength) return null;
  if (!equalBytes(header.subarray(localHeaderBytes, localHeaderBytes + nameLength), rawName)) return null;
  const start = localHeaderBytes + nameLength + view.getUint16(28, true);
  if (entry.headerOffset + start + entry.compressedBytes > entry.endOffset) return null;

  // Writers that stream put zeros here and the numbers behind the data; they count for nothing, the directory has them too.
  const isOpen = (flags & sizesFollow) !== 0;
  const agrees = (found: number, stated: number) => found === stated || (isOpen && found === 0) || found === inZip64Field;
  const matches =
    agrees(view.getUint32(18, true), entry.compressedBytes) &&
    agrees(view.getUint32(22, true), entry.sizeBytes) &&
    (view.getUint32(14, true) === entry.crc32 || (isOpen && view.getUint32(14, true) === 0));
  return matches ? start : null;
}
