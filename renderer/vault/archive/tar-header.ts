/**
 * One header of a TAR: POSIX ustar, GNU, and the old one of Version 7 (IEEE 1003.1-2017, pax; GNU tar manual, "Basic Tar Format").
 * Pure. A header whose checksum doesn't fit is none.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { decodeTarName } from './entry-name.ts';

export const blockBytes = 512;

export interface TarHeader {
  /** Type flag, one character; `0` for the NUL of old. */
  readonly type: string;
  readonly rawName: Bytes;
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number | null;
  /** GNU's old sparse format: further headers follow before the data. */
  readonly hasMoreHeaders: boolean;
}

/** null: no header, or a damaged one. */
export function parseTarHeader(block: Bytes): TarHeader | null {
  if (block.byteLength < blockBytes || !isChecksumRight(block)) return null;
  const sizeBytes = numberAt(block, 124, 12);
  if (sizeBytes === null) return null;
  const seconds = numberAt(block, 136, 12);
  const magic = String.fromCharCode(...block.subarray(257, 265));
  const base = untilNul(block.subarray(0, 100));
  // GNU keeps other things where POSIX has the front part of a long name.
  const prefix = magic.startsWith('ustar\0') ? untilNul(block.subarray(345, 500)) : block.subarray(0, 0);
  const rawName = prefix.byteLength === 0 ? base.slice() : joinNames(prefix, base);
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] as number);
  return {
    type,
    rawName,
    name: decodeTarName(rawName),
    sizeBytes,
    modifiedMs: seconds === null || seconds === 0 ? null : seconds * 1000,
    hasMoreHeaders: type === 'S' && block[482] !== 0,
  };
}

export const isZeroBlock = (block: Uint8Array): boolean => {
  for (let i = 0; i < block.byteLength; i++) if (block[i] !== 0) return false;
  return true;
};

/** From a header or data to the next block. */
export const paddedBytes = (sizeBytes: number): number => Math.ceil(sizeBytes / blockBytes) * blockBytes;

/** Of all bytes, those of the sum itself taken as spaces. Some old writers took bytes as signed. */
function isChecksumRight(block: Bytes): boolean {
  let sum = 0;
  let signed = 0;
  for (let at = 0; at < blockBytes; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] as number);
    sum += byte;
    signed += byte < 128 ? byte : byte - 256;
  }
  const stated = numberAt(block, 148, 8);
  return stated === sum || stated === signed;
}

/** Octal digits, or GNU's base 256 where the first bit is set. null: neither, negative, or beyond what a file can have. */
function numberAt(block: Bytes, at: number, length: number): number | null {
  const first = block[at] as number;
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f;
    for (let n = 1; n < length; n++) value = value * 256 + (block[at + n] as number);
    return Number.isSafeInteger(value) ? value : null;
  }
  let value = 0;
  let n = 0;
  const isBlank = (byte: number) => byte === 0 || byte === 0x20;
  while (n < length && block[at + n] === 0x20) n++;
  for (; n < length && !isBlank(block[at + n] as number); n++) {
    const digit = (block[at + n] as number) - 0x30;
    if (digit < 0 || digit > 7) return null;
    value = value * 8 + digit;
  }
  for (; n < length; n++) if (!isBlank(block[at + n] as number)) return null;
  return value;
}

function untilNul(field: Bytes): Bytes {
  const end = field.indexOf(0);
  return end === -1 ? field : field.subarray(0, end);
}

function joinNames(prefix: Bytes, base: Bytes): Bytes {
  const whole = new Uint8Array(prefix.byteLength + 1 + base.byteLength);
  whole.set(prefix);
  whole[prefix.byteLength] = 0x2f;
  whole.set(base, prefix.byteLength + 1);
  return whole;
}
