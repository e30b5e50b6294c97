/**
 * Small reads of a source, one after the other and mostly forward, out of larger ones: a TAR's headers lie between its files, and
 * asking main for each by itself would take longer than reading small files along. Vault worker.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { type ByteSource, readRange } from './byte-source.ts';

const readBytes = 256 * 1024;

export class BlockReader {
  readonly #source: ByteSource;
  #buffer: Bytes = new Uint8Array(0);
  #offset = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The range, or as much of it as there is. A view that holds until the next call. */
  async read(offset: number, lengthBytes: number): Promise<Bytes> {
    const length = Math.max(0, Math.min(lengthBytes, this.#source.sizeBytes - offset));
    if (length === 0) return new Uint8Array(0);
    const end = this.#offset + this.#buffer.byteLength;
    if (offset < this.#offset || offset + length > end) {
      // What is there already isn't asked for again: a stream that is unpacked on the way can't go back.
      const kept = offset >= this.#offset && offset < end ? this.#buffer.subarray(offset - this.#offset) : new Uint8Array(0);
      const from = offset + kept.byteLength;
      const wanted = Math.min(Math.max(readBytes, length) - kept.byteLength, this.#source.sizeBytes - from);
      const fresh = await readRange(this.#source, from, wanted);
      this.#buffer = kept.byteLength === 0 ? fresh : concatBytes([kept, fresh]);
      this.#offset = offset;
    }
    return this.#buffer.subarray(offset - this.#offset, offset - this.#offset + length);
  }
}
