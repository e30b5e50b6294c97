/**
 * Ranges of byte sources put together to one: parts in their order, an archive within another, and streams that are unpacked on
 * the way. Vault worker. Owns nothing but what is mounted: closing the whole closes the source it began with.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { ByteSource } from './byte-source.ts';

export interface SourceRange {
  readonly source: ByteSource;
  readonly offset: number;
  readonly sizeBytes: number;
}

interface Placed extends SourceRange {
  readonly base: number;
}

export interface AddressSpace extends ByteSource {
  /** Gives the source an address range of its own behind all others. Its base. */
  mount(source: ByteSource): number;
}

/** Between two ranges: wider than any gap that is read along (windows.ts), so that no read goes over the border. */
const borderBytes = 1 << 20;

/** `outer` keeps its addresses. */
export function addressSpace(outer: ByteSource): AddressSpace {
  const placed: Placed[] = [{ source: outer, base: 0, offset: 0, sizeBytes: outer.sizeBytes }];
  let end = outer.sizeBytes;
  return {
    get sizeBytes() {
      return end;
    },
    listing: outer.listing,
    mount(source) {
      const base = end + borderBytes;
      placed.push({ source, base, offset: 0, sizeBytes: source.sizeBytes });
      end = base + source.sizeBytes;
      return base;
    },
    readParts: (offset, lengthBytes) => readPlaced(placed, offset, lengthBytes),
    close: () => {
      for (const { source } of placed) source.close();
    },
  };
}

/** The ranges one behind the other, without anything between. */
export function joinedRanges(ranges: readonly SourceRange[]): ByteSource {
  const placed: Placed[] = [];
  let end = 0;
  for (const range of ranges) {
    placed.push({ ...range, base: end });
    end += range.sizeBytes;
  }
  return {
    sizeBytes: end,
    listing: { kind: 'files', files: [{ name: '', sizeBytes: end, modifiedMs: null }] },
    readParts: (offset, lengthBytes) => readPlaced(placed, offset, lengthBytes),
    close: () => {
      for (const { source } of placed) source.close();
    },
  };
}

/** One range as a source of its own. */
export const rangeOf = (source: ByteSource, offset: number, sizeBytes: number): ByteSource =>
  offset === 0 && sizeBytes === source.sizeBytes ? source : joinedRanges([{ source, offset, sizeBytes }]);

async function readPlaced(placed: readonly Placed[], offset: number, lengthBytes: number): Promise<readonly Bytes[]> {
  let at = firstAt(placed, offset);
  const reads: Promise<readonly Bytes[]>[] = [];
  for (let from = offset; from < offset + lengthBytes; at++) {
    const range = placed[at];
    if (range === undefined || from < range.base) break;
    const length = Math.min(offset + lengthBytes, range.base + range.sizeBytes) - from;
    if (length > 0) reads.push(range.source.readParts(range.offset + from - range.base, length));
    from += Math.max(0, length);
  }
  // Nearly always one.
  if (reads.length === 1) return reads[0] as Promise<readonly Bytes[]>;
  return (await Promise.all(reads)).flat();
}

/** The last range that begins at or before the offset. */
function firstAt(placed: readonly Placed[], offset: number): number {
  let low = 0;
  for (let high = placed.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((placed[middle] as Placed).base <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
