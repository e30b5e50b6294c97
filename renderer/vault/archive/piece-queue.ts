/** Pieces of a long entry on the helper's side: put in as messages arrive, taken out as they are needed. */
import type { Bytes } from '../../../shared/bytes.ts';

export class PieceQueue implements AsyncIterable<Bytes> {
  readonly #pieces: (Bytes | null)[] = [];
  readonly #onUsed: () => void;
  #wake: (() => void) | null = null;

  constructor(onUsed: () => void) {
    this.#onUsed = onUsed;
  }

  /** null: there are no more. */
  put(piece: Bytes | null): void {
    this.#pieces.push(piece);
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Bytes> {
    for (;;) {
      while (this.#pieces.length === 0) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      const piece = this.#pieces.shift() ?? null;
      if (piece === null) return;
      yield piece;
      this.#onUsed();
    }
  }
}
