/**
 * Meta writes the bytes of UTF-8 as if each were a sign of its own: "\u00c3\u00a4" for "ä". Turned back only where every sign
 * can be a byte and the bytes are UTF-8; a text that was written rightly stays as it is. Pure.
 */
export function mended(text: string): string {
  const bytes = new Uint8Array(text.length);
  let isPlain = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return text;
    if (unit > 0x7f) isPlain = false;
    bytes[at] = unit;
  }
  if (isPlain) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (thrown) {
    // Only bytes that aren't UTF-8 are expected here: then the text is what it is.
    if (!(thrown instanceof TypeError)) throw thrown;
    return text;
  }
}
