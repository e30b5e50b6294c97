/**
 * Bytes of a text file as a string, whatever encoding it was written in: byte order mark first, then the pattern of zero
 * bytes that UTF-16 leaves, then strict UTF-8, then Windows-1252, which takes any byte. Vault worker; pure; never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = sniffEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    // Only a decoding error is expected here: then the text is in a single-byte encoding.
    if (!(thrown instanceof TypeError)) throw thrown;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function sniffEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.byteLength, 512) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  if (length >= 8 && oddZeros * 2 > length * 0.6 && evenZeros === 0) return 'utf-16le';
  if (length >= 8 && evenZeros * 2 > length * 0.6 && oddZeros === 0) return 'utf-16be';
  return null;
}
