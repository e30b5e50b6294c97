/**
 * What stands before a TAR's header to say what doesn't fit into it: GNU's long names, and the records of pax. Pure. Tolerant
 * readers differ on headers that contradict each other, and show different files for the same bytes; here they are refused.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Records of one pax header by key. Throws `archive/inconsistent` where a length lies or a key comes twice with two values. */
export function parsePax(bytes: Bytes): ReadonlyMap<string, Bytes> {
  const records = new Map<string, Bytes>();
  for (let at = 0; at < bytes.byteLength; ) {
    const space = bytes.indexOf(0x20, at);
    if (space === -1 || space === at || space - at > 10) throw liar('pax-length');
    const digits = String.fromCharCode(...bytes.subarray(at, space));
    const length = /^[1-9][0-9]*$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a) throw liar('pax-length');
    const equals = bytes.indexOf(0x3d, space);
    if (equals === -1 || equals >= end - 1 || equals === space + 1) throw liar('pax-record');
    const key = asText(bytes.subarray(space + 1, equals));
    const value = bytes.subarray(equals + 1, end - 1);
    const before = records.get(key);
    if (before !== undefined && !isSame(before, value)) throw liar('pax-twice');
    records.set(key, value);
    at = end;
  }
  return records;
}

/** Whole seconds and a fraction, as pax writes times. null: none is told. */
export function paxTime(value: Bytes | undefined): number | null {
  const text = value === undefined ? '' : asText(value);
  return /^\d{1,12}(\.\d{0,12})?$/.test(text) && Number(text) > 0 ? Math.floor(Number(text) * 1000) : null;
}

/** Throws where it is no size. */
export function paxSize(value: Bytes): number {
  const text = asText(value);
  const size = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(size)) throw liar('pax-size');
  return size;
}

export const liar = (what: string): Failure => new Failure('archive/inconsistent', { what });

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);

function asText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) throw liar('pax-record');
    throw thrown;
  }
}
