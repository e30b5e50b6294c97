/**
 * The name of an archive entry, from its bytes. Pure. Order of belief: bit 11 says UTF-8; the Info-ZIP Unicode path
 * (extra field 0x7075, checked against the raw name); bytes that happen to be valid UTF-8 (macOS forgets the bit); CP437.
 */
import { crc32 } from './crc32.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const unicodePathField = 0x7075;
const utf8Flag = 0x800;

/** NFC, `/` between parts, no leading `./`. */
export function decodeEntryName(raw: Uint8Array, flags: number, extra: Uint8Array): string {
  const text = (flags & utf8Flag) === 0 ? unicodePath(raw, extra) : null;
  return tidied(text ?? asUtf8(raw) ?? asCp437(raw));
}

/** TARs say nothing of an encoding: UTF-8 where it is valid, else what Windows and old Unix wrote in western Europe. */
export const decodeTarName = (raw: Uint8Array): string => tidied(asUtf8(raw) ?? windows1252.decode(raw));

const windows1252 = new TextDecoder('windows-1252');

/** Of any name that comes in. */
export const tidied = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');

/** Calls `visit` for each field of an extra block; a field that breaks off ends it. */
export function eachExtraField(extra: Uint8Array, visit: (id: number, body: Uint8Array) => void): void {
  for (let offset = 0; offset + 4 <= extra.byteLength; ) {
    const id = (extra[offset] as number) | ((extra[offset + 1] as number) << 8);
    const size = (extra[offset + 2] as number) | ((extra[offset + 3] as number) << 8);
    if (offset + 4 + size > extra.byteLength) return;
    visit(id, extra.subarray(offset + 4, offset + 4 + size));
    offset += 4 + size;
  }
}

function unicodePath(raw: Uint8Array, extra: Uint8Array): string | null {
  let found: string | null = null;
  eachExtraField(extra, (id, body) => {
    if (id !== unicodePathField || body.byteLength < 5 || body[0] !== 1) return;
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    // A tool that renamed the entry without knowing this field left a stale name here.
    if (view.getUint32(1, true) === crc32(raw)) found = asUtf8(body.subarray(5));
  });
  return found;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch (thrown) {
    // The decoder's one way to say "not UTF-8".
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
}

const cp437Upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function asCp437(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : (cp437Upper[byte - 0x80] as string);
  return text;
}
