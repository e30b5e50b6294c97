/**
 * CRC-32C as LevelDB uses it, and what a CRC is rarely asked for: which single bit, flipped back, makes it fit again. Pure. Main process.
 * A CRC of 32 bits tells any two single-bit changes of a piece of LevelDB's size apart, so the bit that is found is the one.
 */
const polynomial = 0x82f63b78;
const maskDelta = 0xa282ead8;

const tables: readonly Uint32Array[] = makeTables();

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    return crc;
  });
  const all = [first];
  for (let slice = 1; slice < 8; slice++) {
    const before = all[slice - 1] as Uint32Array;
    all.push(Uint32Array.from(before, (crc) => (first[crc & 0xff] as number) ^ (crc >>> 8)));
  }
  return all;
}

/** Of `bytes`, then of `more`: LevelDB's tables put the type behind the block. */
export function crc32c(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let crc = ~0;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const b = bytes as { readonly [index: number]: number };
    const low =
      crc ^ ((b[at] as number) | ((b[at + 1] as number) << 8) | ((b[at + 2] as number) << 16) | ((b[at + 3] as number) << 24));
    crc =
      (t7[low & 0xff] as number) ^
      (t6[(low >>> 8) & 0xff] as number) ^
      (t5[(low >>> 16) & 0xff] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[b[at + 4] as number] as number) ^
      (t2[b[at + 5] as number] as number) ^
      (t1[b[at + 6] as number] as number) ^
      (t0[b[at + 7] as number] as number);
  }
  for (; at < bytes.length; at++) crc = (t0[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
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
  const [table] = tables as [Uint32Array];
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
