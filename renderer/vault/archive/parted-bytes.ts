/** Bytes that came in several buffers, read as if in one: a view where the range lies in one buffer, a copy where it doesn't. */
import type { Bytes } from '../../../shared/bytes.ts';

export class PartedBytes {
  readonly byteLength: number;
  readonly #parts: readonly Bytes[];

  constructor(parts: readonly Bytes[]) {
    this.#parts = parts;
    this.byteLength = parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  /** The range must be within. */
  view(offset: number, lengthBytes: number): Bytes {
    let start = 0;
    let copy: Bytes | null = null;
    let copied = 0;
    for (const part of this.#parts) {
      const from = Math.max(0, offset + copied - start);
      const piece = part.subarray(from, offset + lengthBytes - start);
      start += part.byteLength;
      if (from >= part.byteLength) continue;
      if (copy === null && piece.byteLength === lengthBytes) return piece;
      copy ??= new Uint8Array(lengthBytes);
      copy.set(piece, copied);
      copied += piece.byteLength;
      if (copied === lengthBytes) break;
    }
    return copy ?? new Uint8Array(0);
  }
}
