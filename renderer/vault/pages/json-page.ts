/** Plain values as UTF-8 JSON and back: the content of every page but the key pages. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function encodeJson(value: unknown): Bytes {
  return encoder.encode(JSON.stringify(value));
}

/** The bytes come out of a sealed page: what this program wrote, or nothing. */
export function decodeJson(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes));
}
