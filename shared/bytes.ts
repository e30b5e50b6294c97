/** Small pure functions over bytes. Lengths are in bytes. */

export type Bytes = Uint8Array<ArrayBuffer>;

export function concatBytes(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

const hexOfByte: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte];
  return hex;
}

/** For hex that `toHex` wrote: digits and a to f. */
export function fromHex(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (digitAt(hex, 2 * i) << 4) | digitAt(hex, 2 * i + 1);
  return bytes;
}

function digitAt(hex: string, place: number): number {
  const code = hex.charCodeAt(place);
  const nine = 57;
  return code <= nine ? code - 48 : code - 87;
}

/** Equality for bytes that are no secret (checksums, magic numbers): it stops at the first difference. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  // Read once: asked for in the loop, the length alone makes it ten times slower.
  const length = a.byteLength;
  if (length !== b.byteLength) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
