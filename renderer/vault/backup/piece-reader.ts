/** Reads bytes that come in pieces of any size: so many at once, or one piece after the other. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';

export class PieceReader {
  readonly #pieces: AsyncIterator<Bytes>;
  #open: Bytes = new Uint8Array(0);
  #readBytes = 0;

  constructor(pieces: AsyncIterable<Bytes>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  get readBytes(): number {
    return this.#readBytes;
  }

  /** A buffer of its own, or null when there are fewer left. */
  async take(lengthBytes: number): Promise<Bytes | null> {
    const taken = new Uint8Array(lengthBytes);
    let filled = 0;
    while (filled < lengthBytes) {
      const piece = await this.next(lengthBytes - filled);
      if (piece === null) return null;
      taken.set(piece, filled);
      filled += piece.byteLength;
    }
    return taken;
  }

  /** What lies ready, at most so many; a view of what came in. null at the end. */
  async next(mostBytes: number): Promise<Bytes | null> {
    while (this.#open.byteLength === 0) {
      const piece = await this.#pieces.next();
      if (piece.done === true) return null;
      this.#open = piece.value;
    }
    const piece = this.#open.subarray(0, mostBytes);
    this.#open = this.#open.subarray(mostBytes);
    this.#readBytes += piece.byteLength;
    return piece;
  }

  /** False when fewer were left. */
  async skip(lengthBytes: number): Promise<boolean> {
    for (let left = lengthBytes; left > 0; ) {
      const piece = await this.next(left);
      if (piece === null) return false;
      left -= piece.byteLength;
    }
    return true;
  }
}
