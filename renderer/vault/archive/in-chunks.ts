/** Cuts bytes that come in pieces of any size into chunks of one size; the last one is shorter, and marked. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';

export interface Chunk {
  readonly chunk: Bytes;
  readonly isLast: boolean;
}

/** Each chunk is a buffer of its own, or lies in one that `makeRoom` gives (of `chunkBytes`). No pieces at all give one empty chunk. */
export async function* inChunks(
  pieces: AsyncIterable<Bytes>,
  chunkBytes: number,
  makeRoom = (): Bytes => new Uint8Array(chunkBytes),
): AsyncGenerator<Chunk> {
  let open = makeRoom();
  let filled = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.byteLength; ) {
      // Only now is it known that the full one isn't the last.
      if (filled === chunkBytes) {
        yield { chunk: open, isLast: false };
        open = makeRoom();
        filled = 0;
      }
      const part = piece.subarray(from, from + chunkBytes - filled);
      open.set(part, filled);
      filled += part.byteLength;
      from += part.byteLength;
    }
  }
  yield { chunk: open.subarray(0, filled), isLast: true };
}
