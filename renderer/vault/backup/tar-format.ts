/**
 * Heads of tar members, written and read: POSIX ustar (IEEE 1003.1), plain files alone (docs/backup-format.md [B3]). Pure.
 * No name in a backup is longer than a head holds and no member larger than it can say, so nothing is ever extended.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';

export const tarBlockBytes = 512;
/** What an octal field of eleven digits holds: 8 GiB. */
const mostMemberBytes = 8 ** 11 - 1;
const mostNameLength = 99;

export interface TarHead {
  readonly name: string;
  readonly sizeBytes: number;
}

export function encodeTarHead({ name, sizeBytes }: TarHead, madeAtMs: number): Bytes {
  if (name.length > mostNameLength || sizeBytes > mostMemberBytes) throw new RangeError('no head holds this');
  const head = new Uint8Array(tarBlockBytes);
  putText(head, 0, name);
  putText(head, 100, '0000600\0');
  putText(head, 108, '0000000\0');
  putText(head, 116, '0000000\0');
  putText(head, 124, `${octal(sizeBytes, 11)}\0`);
  putText(head, 136, `${octal(Math.floor(madeAtMs / 1000), 11)}\0`);
  putText(head, 156, '0');
  putText(head, 257, 'ustar\x0000');
  putText(head, 148, `${octal(checksum(head), 6)}\0 `);
  return head;
}

/** null: not the head of a plain file, or a changed one. */
export function decodeTarHead(head: Bytes): TarHead | null {
  const fits =
    textAt(head, 257, 6) === 'ustar\0' &&
    (head[156] === plainFile || head[156] === 0) &&
    // Names that need the prefix are none of ours.
    head[345] === 0 &&
    octalAt(head, 148, 8) === checksum(head);
  const sizeBytes = octalAt(head, 124, 12);
  const name = textAt(head, 0, 100).replace(/\0.*$/s, '');
  return fits && sizeBytes !== null && name !== '' ? { name, sizeBytes } : null;
}

export const isTarEnd = (block: Bytes): boolean => block.every((byte) => byte === 0);

/** Zeros from a member's end to the next block. */
export const tarPaddingBytes = (sizeBytes: number): number => (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes;

export const tarPadding = (sizeBytes: number): Bytes => new Uint8Array(tarPaddingBytes(sizeBytes));

export const tarEnd = (): Bytes => concatBytes([new Uint8Array(tarBlockBytes), new Uint8Array(tarBlockBytes)]);

const plainFile = 0x30;

/** Of all bytes, those of the checksum itself taken as spaces. */
function checksum(head: Bytes): number {
  let sum = 0;
  for (let at = 0; at < tarBlockBytes; at++) sum += at >= 148 && at < 156 ? 0x20 : (head[at] as number);
  return sum;
}

function putText(head: Bytes, at: number, text: string): void {
  for (let n = 0; n < text.length; n++) head[at + n] = text.charCodeAt(n);
}

const octal = (value: number, digits: number): string => Math.max(0, value).toString(8).padStart(digits, '0');

const textAt = (head: Bytes, at: number, length: number): string => String.fromCharCode(...head.subarray(at, at + length));

function octalAt(head: Bytes, at: number, length: number): number | null {
  const digits = textAt(head, at, length).replace(/[\0 ]+$/, '');
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}
