/**
 * A stream that is unpacked on the way, read by ranges: a TGZ, or an archive that was packed into another. Vault worker.
 *
 * [Note: forward only] Nothing unpacked is kept but texts (`keep`), up to a bound. Two cursors go through the stream, one for the
 * sound that is sealed in order and one for whoever reads elsewhere; a read before both begins anew at the front. So reading in
 * order costs one unpacking, and going back costs time, never memory; how often is bounded.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { Breath } from './breath.ts';
import type { ByteSource } from './byte-source.ts';
import { limits } from './limits.ts';

export interface UnpackedSource extends ByteSource {
  /** Keeps a range that was read: later reads within it go to no cursor. False: there is no room. */
  keep(offset: number, bytes: Bytes): boolean;
  /** The stream turned out to end here. */
  endsAt(sizeBytes: number): void;
}

/** `open` begins the stream at its front; its generator is left early by whoever needs no more. */
export function unpackedSource(open: () => AsyncGenerator<Bytes>, statedBytes = Number.MAX_SAFE_INTEGER): UnpackedSource {
  const kept = new KeptRanges();
  const cursors: Cursor[] = [];
  const rejects = new Set<(failure: Failure) => void>();
  let sizeBytes = statedBytes;
  let restarts = 0;
  let end: Failure | null = null;
  /** Reads run one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  const cursorAt = (offset: number): Cursor => {
    const behind = cursors.filter(({ position }) => position <= offset).sort((a, b) => b.position - a.position);
    const best = behind[0];
    if (best !== undefined && (cursors.length > 1 || offset - best.position <= farBytes)) return moved(best);
    if (cursors.length > 1) {
      if (++restarts > limits.restarts) throw new Failure('archive/bomb', { what: 'restarts', limit: limits.restarts });
      cursors.shift()?.leave();
    }
    const fresh = new Cursor(open());
    cursors.push(fresh);
    return fresh;
  };
  /** The one used last stands last. */
  const moved = (cursor: Cursor): Cursor => {
    cursors.splice(cursors.indexOf(cursor), 1);
    cursors.push(cursor);
    return cursor;
  };

  const read = async (offset: number, lengthBytes: number): Promise<readonly Bytes[]> => {
    if (end !== null) throw end;
    const here = kept.find(offset, lengthBytes);
    if (here !== null) return [here];
    return [await cursorAt(offset).read(offset, lengthBytes, () => end)];
  };

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    listing: { kind: 'files', files: [] },
    keep: (offset, bytes) => kept.add(offset, bytes),
    endsAt: (bytes) => {
      sizeBytes = bytes;
    },
    readParts: (offset, lengthBytes) => {
      if (end !== null) return Promise.reject(end);
      if (lengthBytes === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        rejects.add(reject);
        const reading = queue.then(() => read(offset, lengthBytes));
        // What is behind a break can't be told: nothing more is read.
        reading.catch((thrown: unknown) => {
          end ??= thrown as Failure;
        });
        queue = reading.catch(() => undefined);
        reading.then(resolve, reject).finally(() => rejects.delete(reject));
      });
    },
    close: () => {
      if (end !== null) return;
      end = new Failure('archive/unreadable', { because: 'closed' });
      // At once: a cursor that skips a gigabyte finds out at its next piece.
      for (const reject of rejects) reject(end);
      for (const cursor of cursors) cursor.leave();
    },
  };
}

/** Further ahead than this a read gets a cursor of its own, so that the one that seals needn't come back. */
const farBytes = 8 << 20;

class Cursor {
  position = 0;
  readonly #pieces: AsyncGenerator<Bytes>;
  readonly #breath = new Breath();
  #rest: Bytes = new Uint8Array(0);

  constructor(pieces: AsyncGenerator<Bytes>) {
    this.#pieces = pieces;
  }

  /** As much of the range as there is, in a buffer of its own. */
  async read(offset: number, lengthBytes: number, ended: () => Failure | null): Promise<Bytes> {
    await this.#skip(offset - this.position, ended);
    const found: Bytes[] = [];
    let foundBytes = 0;
    while (foundBytes < lengthBytes && (await this.#fill(ended))) {
      const part = this.#rest.subarray(0, lengthBytes - foundBytes);
      this.#rest = this.#rest.subarray(part.byteLength);
      this.position += part.byteLength;
      foundBytes += part.byteLength;
      found.push(part);
    }
    return concatBytes(found);
  }

  leave(): void {
    void this.#pieces.return(undefined).catch(() => undefined);
  }

  async #skip(bytes: number, ended: () => Failure | null): Promise<void> {
    for (let left = bytes; left > 0 && (await this.#fill(ended)); ) {
      const skipped = Math.min(left, this.#rest.byteLength);
      this.#rest = this.#rest.subarray(skipped);
      this.position += skipped;
      left -= skipped;
    }
  }

  /** Whether anything is left. */
  async #fill(ended: () => Failure | null): Promise<boolean> {
    while (this.#rest.byteLength === 0) {
      const failure = ended();
      if (failure !== null) throw failure;
      if (this.#breath.isDue) await this.#breath.take();
      const read = await this.#pieces.next();
      if (read.done === true) return false;
      this.#rest = read.value;
    }
    return true;
  }
}

class KeptRanges {
  readonly #offsets: number[] = [];
  readonly #bytes: Bytes[] = [];
  #total = 0;

  /** In rising order, as a listing goes. */
  add(offset: number, bytes: Bytes): boolean {
    const isInOrder = (this.#offsets.at(-1) ?? -1) < offset;
    if (!isInOrder || this.#total + bytes.byteLength > limits.keptTextBytes) return false;
    this.#offsets.push(offset);
    this.#bytes.push(bytes);
    this.#total += bytes.byteLength;
    return true;
  }

  /** A copy, the caller's own. */
  find(offset: number, lengthBytes: number): Bytes | null {
    let low = 0;
    for (let high = this.#offsets.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.#offsets[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const bytes = this.#bytes[low];
    const start = offset - (this.#offsets[low] ?? 0);
    if (bytes === undefined || start < 0 || start + lengthBytes > bytes.byteLength) return null;
    return bytes.slice(start, start + lengthBytes);
  }
}
