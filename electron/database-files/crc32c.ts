/**
 * CRC-32C as LevelDB uses it, and what a CRC is rarely asked for: which single bit, flipped back, makes it fit again. Pure. Main process.
 * A CRC of 32 bits tells any two single-bit changes of a piece of LevelDB's size apart, so the bit that is found is the one.
 */
const polynomial = 0x82f63b78;
const maskDelta = 0xa282ead8;

/** Eight tables of 256 in one, the first for the last byte of eight. */
const table = makeTable();

function makeTable(): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    all[byte] = crc;
  }
  for (let at = 256; at < all.length; at++) {
    const crc = all[at - 256] as number;
    all[at] = (all[crc & 0xff] as number) ^ (crc >>> 8);
  }
  return all;
}

/** Eight bytes at a time, as two words. */
export function crc32c(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~0;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = crc ^ words.getInt32(at, true);
    const high = words.getInt32(at + 4, true);
    crc =
      (table[1_792 + (low & 0xff)] as number) ^
      (table[1_536 + ((low >>> 8) & 0xff)] as number) ^
      (table[1_280 + ((low >>> 16) & 0xff)] as number) ^
      (table[1_024 + (low >>> 24)] as number) ^
      (table[768 + (high & 0xff)] as number) ^
      (table[512 + ((high >>> 8) & 0xff)] as number) ^
      (table[256 + ((high >>> 16) & 0xff)] as number) ^
      (table[high >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** LevelDB stores a CRC turned and shifted, so that a CRC over bytes with CRCs in them stays a good one. */
export const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + maskDelta) >>> 0;
const unmasked = (stored: number): number => {
  const turned = (stored - maskDelta) >>> 0;
  return ((turned >>> 17) | (turned << 15)) >>> 0;
};

/** A byte to be written anew. `at` counts from the start of the checked bytes, or, within the CRC, from its first byte. */
export interface MendedByte {
  readonly where: 'bytes' | 'crc';
  readonly at: number;
  readonly value: number;
}

/** The byte that makes bytes and stored CRC (little-endian, masked) fit again by one flipped bit; null when none does. */
export function findFlippedBit(bytes: Uint8Array, stored: number): MendedByte | null {
  const crc = crc32c(bytes);
  const wrongBits = (masked(crc) ^ stored) >>> 0;
  if (wrongBits !== 0 && (wrongBits & (wrongBits - 1)) === 0) {
    const at = Math.floor((31 - Math.clz32(wrongBits)) / 8);
    return { where: 'crc', at, value: (masked(crc) >>> (8 * at)) & 0xff };
  }
  const wanted = (crc ^ unmasked(stored)) >>> 0;
  const effects = Uint32Array.from({ length: 8 }, (_, bit) => table[1 << bit] as number);
  for (let at = bytes.length - 1; at >= 0; at--) {
    for (let bit = 0; bit < 8; bit++) {
      const effect = effects[bit] as number;
      if (effect === wanted) return { where: 'bytes', at, value: (bytes[at] as number) ^ (1 << bit) };
      effects[bit] = (table[effect & 0xff] as number) ^ (effect >>> 8);
    }
  }
  return null;
}
