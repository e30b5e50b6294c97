/**
 * The items of a JSON file that is one long list, one after the other: the bytes are scanned for where an item ends, and only
 * that item becomes an object, so that a list of a hundred thousand records costs the memory of one. Vault worker; never throws.
 */
import { decodeText } from './decode-text.ts';
import { letOthersRun, pieceBytes } from './let-others-run.ts';

export type JsonItem =
  | { readonly kind: 'item'; readonly value: unknown; readonly place: number }
  /** Not JSON, or too large or too deep to be a record. */
  | { readonly kind: 'broken'; readonly place: number };

const mostItemBytes = 8 << 20;
const deepest = 64;

const code = (sign: string): number => sign.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const comma = code(',');
const openList = code('[');
const closeList = code(']');
const openObject = code('{');
const closeObject = code('}');
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Nothing at all when the file isn't a list. A list that breaks off ends with a broken item. */
export async function* jsonItems(bytes: Uint8Array): AsyncGenerator<JsonItem> {
  const text = asUtf8(bytes);
  let at = startOf(text);
  if (text[at] !== openList) return;
  at += 1;
  let itemStart = at;
  let place = 0;
  let depth = 0;
  let isTooDeep = false;
  let nextPause = at + pieceBytes;
  const take = (end: number): JsonItem | null => {
    const item = itemOf(text, itemStart, end, place + 1, isTooDeep);
    if (item !== null) place += 1;
    isTooDeep = false;
    return item;
  };
  for (; at < text.length; at += 1) {
    const byte = text[at] as number;
    if (byte === quote) {
      at = endOfString(text, at);
    } else if (byte === openObject || byte === openList) {
      depth += 1;
      if (depth > deepest) isTooDeep = true;
    } else if (depth === 0 && (byte === comma || byte === closeList)) {
      const item = take(at);
      if (item !== null) yield item;
      if (byte === closeList) return;
      itemStart = at + 1;
    } else if (byte === closeObject || byte === closeList) {
      depth -= 1;
      if (depth < 0) break;
    }
    if (at > nextPause) {
      nextPause = at + pieceBytes;
      await letOthersRun();
    }
  }
  yield { kind: 'broken', place: place + 1 };
}

/** The position of the closing quote, or the end of the text. */
function endOfString(text: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === backslash ? 2 : 1;
  return at;
}

function itemOf(text: Uint8Array, from: number, to: number, place: number, isTooDeep: boolean): JsonItem | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  if (start === end) return null;
  if (isTooDeep || end - start > mostItemBytes) return { kind: 'broken', place };
  try {
    return { kind: 'item', value: JSON.parse(decodeText(text.subarray(start, end))) as unknown, place };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return { kind: 'broken', place };
  }
}

/** UTF-16, which exports edited on Windows may have become, is turned into what the scan understands. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const isWide = bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe;
  return isWide ? new TextEncoder().encode(decodeText(bytes)) : bytes;
}

function startOf(text: Uint8Array): number {
  let at = text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? 3 : 0;
  while (isBlank(text[at])) at += 1;
  return at;
}
