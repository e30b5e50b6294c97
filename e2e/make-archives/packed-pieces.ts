/**
 * Big archives at the speed of the disk: sound is packed once, in pieces that end on a byte, and every member is a header of
 * its own followed by packed pieces in another order. The checksum of the whole is combined from those of the pieces.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface PackedPiece {
  readonly sizeBytes: number;
  readonly crc32: number;
  /** Deflate blocks that end on a byte and refer to nothing before them; not final. */
  readonly packed: Uint8Array;
  /** What so many further bytes do to a checksum: a matrix over GF(2), a column each. */
  readonly shift: Uint32Array;
}

const finalEmptyBlock = new Uint8Array([0x03, 0x00]);

export function packPiece(bytes: Uint8Array): PackedPiece {
  const packed = deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
  return { sizeBytes: bytes.byteLength, crc32: crc32(bytes), packed, shift: shiftBy(bytes.byteLength) };
}

/** Bytes as they are, in one stored block: for the little that is different in every member. At most 65,535. */
export function storePiece(bytes: Uint8Array): Uint8Array {
  const block = Buffer.alloc(5 + bytes.byteLength);
  block.writeUInt16LE(bytes.byteLength, 1);
  block.writeUInt16LE(~bytes.byteLength & 0xffff, 3);
  block.set(bytes, 5);
  return block;
}

export function joinPieces(
  start: Uint8Array,
  pieces: readonly PackedPiece[],
): { readonly sizeBytes: number; readonly crc32: number; readonly packed: Uint8Array } {
  let crc = crc32(start);
  let sizeBytes = start.byteLength;
  for (const piece of pieces) {
    crc = (apply(piece.shift, crc) ^ piece.crc32) >>> 0;
    sizeBytes += piece.sizeBytes;
  }
  return {
    sizeBytes,
    crc32: crc,
    packed: Buffer.concat([storePiece(start), ...pieces.map(({ packed }) => packed), finalEmptyBlock]),
  };
}

/** The operator that feeding `length` zero bytes is, by squaring the operator of one zero bit. */
function shiftBy(length: number): Uint32Array {
  let power = new Uint32Array(32);
  power[0] = 0xedb88320;
  for (let bit = 1; bit < 32; bit++) power[bit] = 1 << (bit - 1);
  for (let doubled = 0; doubled < 3; doubled++) power = times(power, power);
  let whole = Uint32Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) whole = times(power, whole);
    power = times(power, power);
  }
  return whole;
}

const times = (a: Uint32Array, b: Uint32Array): Uint32Array<ArrayBuffer> => Uint32Array.from(b, (column) => apply(a, column));

function apply(matrix: Uint32Array, vector: number): number {
  let sum = 0;
  for (let left = vector >>> 0, bit = 0; left !== 0; left >>>= 1, bit++) if (left & 1) sum ^= matrix[bit] ?? 0;
  return sum >>> 0;
}
