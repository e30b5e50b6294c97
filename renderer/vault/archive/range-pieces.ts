/** A range of a source piece by piece, the next one asked for while one is in use. Vault worker. */
import type { Bytes } from '../../../shared/bytes.ts';
import { maxFrameBytes } from '../../../shared/seams/byte-frames.ts';
import type { ByteSource } from './byte-source.ts';

/** `onRead` hears of each piece as it is handed on. Rejects with the source's failure. */
export async function* rangePieces(
  source: ByteSource,
  offset: number,
  lengthBytes: number,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Bytes> {
  const end = offset + lengthBytes;
  const ask = (from: number) => {
    const reading = source.readParts(from, Math.min(maxFrameBytes, end - from));
    reading.catch(() => undefined);
    return reading;
  };
  let next = offset < end ? ask(offset) : null;
  for (let from = offset + maxFrameBytes; next !== null; from += maxFrameBytes) {
    const parts = await next;
    next = from < end ? ask(from) : null;
    for (const part of parts) {
      onRead(part.byteLength);
      yield part;
    }
  }
}
