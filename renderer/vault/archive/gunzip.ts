/**
 * Unpacks a GZIP stream of one or more members (RFC 1952, section 2.2) as it comes, each proved by zlib against its own checksum
 * and size. Vault worker.
 *
 * [Note: gzip members] The browser's DecompressionStream takes one member and refuses bytes behind it, but doesn't say where it
 * ended. A member can only end where the next one's header begins: at each place that looks like one, the four bytes before it, the
 * size of the member that would end there, are held against what has been unpacked. If they agree the stream is closed there, and
 * zlib proves the rest. Chance can't bring that about (1 : 2^50 for a byte), and a forger only damages the own archive.
 */
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';

/** [Note: packed slices] in inflate.ts. */
const sliceBytes = 32 * 1024;
/** What one slice can unpack to, and what may lie between zlib and us. */
const uncertainBytes = 64 * 1024 * 1024;
const mostForgedMembers = 1000;
/** Node unpacks on another thread and hands over in its own time; in browsers the first turn is enough. */
const quietTurns = 4;
const memberHeadBytes = 10;
/** Checksum and size behind the packed data; before them at least one block of two bytes. */
const trailerBytes = 8;

/** Rejects with `archive/truncated`, `archive/inconsistent`, or what the source rejects with. */
export async function* gunzip(packed: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  const input = new MemberInput(packed);
  while (await input.hasMore()) yield* unpackMember(input);
}

async function* unpackMember(input: MemberInput): AsyncGenerator<Bytes> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let unpackedBytes = 0;
  /** True while zlib has nothing for us. */
  let isDry = false;
  let isAllIn = false;
  let sourceFailure: unknown = null;
  const writing = (async () => {
    let writtenBytes = 0;
    for (;;) {
      const next = await input.next(writtenBytes, unpackedBytes).catch((thrown: unknown) => {
        sourceFailure = thrown;
        throw thrown;
      });
      if (next === null) break;
      if (next !== 'may-end') {
        await writer.write(next);
        writtenBytes += next.byteLength;
        continue;
      }
      // All that was written is unpacked when the reading side has waited in vain, and goes on doing so.
      for (let quiet = 0, seen = -1; quiet < quietTurns && !input.states(unpackedBytes); seen = unpackedBytes) {
        await new Promise((resolve) => setTimeout(resolve));
        quiet = isDry && seen === unpackedBytes ? quiet + 1 : 0;
      }
      if (input.endsWith(unpackedBytes)) break;
    }
    isAllIn = true;
    await writer.close();
  })();
  // Its failure comes out at the reading end as well; here it only must not count as unhandled.
  writing.catch((thrown: unknown) => writer.abort(thrown).catch(() => undefined));
  try {
    for (;;) {
      isDry = true;
      const read = await reader.read();
      isDry = false;
      if (read.done) break;
      unpackedBytes += (read.value as Bytes).byteLength;
      yield read.value as Bytes;
    }
    await writing;
    // Some inflaters leave bytes behind the end unread, and say nothing.
    if (!input.states(unpackedBytes)) throw new Failure('archive/inconsistent', { what: 'gzip-end' });
  } catch (thrown) {
    if (sourceFailure !== null) throw sourceFailure as Error;
    if (thrown instanceof Failure) throw thrown;
    const isCutOff = isAllIn && input.isAtEnd && !isDataError(thrown);
    throw new Failure(isCutOff ? 'archive/truncated' : 'archive/inconsistent', { what: 'gzip' });
  } finally {
    // Whoever leaves off early leaves nobody waiting.
    isDry = true;
    void reader.cancel().catch(() => undefined);
  }
}

/** Browsers say so when the bytes are written; Node, which unpacks on another thread, when all is in. */
const isDataError = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'Z_DATA_ERROR';

/** The packed bytes, cut before everything that may be the next member's head. */
class MemberInput {
  readonly #pieces: AsyncIterator<Bytes>;
  #rest: Bytes = new Uint8Array(0);
  #isOver = false;
  #forged = 0;
  /** The last bytes that were handed out. */
  #tail: Bytes = new Uint8Array(0);
  #isBeforeHead = false;

  constructor(packed: AsyncIterable<Bytes>) {
    this.#pieces = packed[Symbol.asyncIterator]();
  }

  get isAtEnd(): boolean {
    return this.#isOver && this.#rest.byteLength === 0;
  }

  async hasMore(): Promise<boolean> {
    await this.#fill(1);
    return this.#rest.byteLength > 0;
  }

  /** The next slice, `may-end` where a member of `unpackedBytes` or a little more could end, null at the end of all. */
  async next(writtenBytes: number, unpackedBytes: number): Promise<Bytes | 'may-end' | null> {
    await this.#fill(sliceBytes + memberHeadBytes);
    if (this.#rest.byteLength === 0) return null;
    const isFirst = writtenBytes === 0;
    const couldEnd = writtenBytes > memberHeadBytes + trailerBytes;
    if (!isFirst && couldEnd && !this.#isBeforeHead && isHeadAt(this.#rest, 0) && this.#mayEnd(unpackedBytes)) {
      this.#isBeforeHead = true;
      return 'may-end';
    }
    this.#isBeforeHead = false;
    const end = nextHead(this.#rest, isFirst ? memberHeadBytes : 1, Math.min(sliceBytes, this.#rest.byteLength));
    const slice = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    this.#keepTail(slice);
    return slice;
  }

  /** Whether the member's own word on its size, the last four bytes handed out, is `unpackedBytes`. */
  states(unpackedBytes: number): boolean {
    return this.#statedBytes() === unpackedBytes % 2 ** 32;
  }

  /** The same of a member that may go on; a thousand that do are a forger's. */
  endsWith(unpackedBytes: number): boolean {
    if (this.states(unpackedBytes)) {
      this.#isBeforeHead = false;
      return true;
    }
    if (++this.#forged > mostForgedMembers) throw new Failure('archive/inconsistent', { what: 'gzip-members' });
    return false;
  }

  #mayEnd(unpackedBytes: number): boolean {
    return (this.#statedBytes() - unpackedBytes + 2 ** 33) % 2 ** 32 <= uncertainBytes;
  }

  #statedBytes(): number {
    return this.#tail.byteLength < 4 ? -1 : new DataView(this.#tail.buffer, this.#tail.byteOffset, 4).getUint32(0, true);
  }

  #keepTail(slice: Bytes): void {
    const joined = new Uint8Array(this.#tail.byteLength + Math.min(4, slice.byteLength));
    joined.set(this.#tail);
    joined.set(slice.subarray(-4), this.#tail.byteLength);
    this.#tail = joined.slice(-4);
  }

  async #fill(wantedBytes: number): Promise<void> {
    while (this.#rest.byteLength < wantedBytes && !this.#isOver) {
      const read = await this.#pieces.next();
      if (read.done === true) this.#isOver = true;
      else this.#rest = this.#rest.byteLength === 0 ? read.value : concatBytes([this.#rest, read.value]);
    }
  }
}

/** Every packed byte comes by here: three are passed over at once where the third can't belong to a head's first three. */
function nextHead(bytes: Bytes, from: number, end: number): number {
  for (let at = from; at < end; ) {
    const third = bytes[at + 2] as number;
    if (third === 8) {
      if (isHeadAt(bytes, at)) return at;
      at += 3;
    } else if (third === 0x8b) at++;
    else at += third === 0x1f ? 2 : 3;
  }
  return end;
}

/** Magic, deflate, no reserved flags. */
const isHeadAt = (bytes: Bytes, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0xff) & 0xe0) === 0;
