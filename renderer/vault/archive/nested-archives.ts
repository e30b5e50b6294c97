/**
 * Archives within the archive, opened to a depth of one. A stored one is read where it lies, a small packed one is unpacked into
 * memory, a large one on the way ([Note: forward only]). What is wrong with one sets that one aside; what all come to together is
 * counted with the whole. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import { type AddressSpace, rangeOf } from './address-space.ts';
import type { UnplacedEntry } from './archive-tree.ts';
import { bytesInMemory, type ByteSource, readRange } from './byte-source.ts';
import { contentsOf, type PlacedSource } from './container.ts';
import { crc32 } from './crc32.ts';
import { EntryDamage, unpackChunks } from './inflate.ts';
import { limits } from './limits.ts';
import { dataStart, localHeaderBytes } from './local-header.ts';
import { rangePieces } from './range-pieces.ts';
import { unpackEntry } from './read-zip-entry.ts';
import type { Totals } from './totals.ts';
import { unpackedSource } from './unpacked-source.ts';

/** What an archive is called, as far as names count: its bytes have the last word. */
export const isArchiveName = (name: string): boolean => /\.(zip|tar|tgz|tar\.gz|gz)$/i.test(name);

export const mayBeNested = ({ name, reason }: UnplacedEntry): boolean => reason === null && isArchiveName(name);

const stored = 0;

/** Opens one after the other and puts what is in it in its place. */
export class NestedArchives {
  readonly #space: AddressSpace;
  readonly #totals: Totals;
  #opened = 0;
  #inMemoryBytes = 0;

  constructor(space: AddressSpace, totals: Totals) {
    this.#space = space;
    this.#totals = totals;
  }

  /** Those that are archives replaced by what is in them. */
  async openAll(entries: readonly UnplacedEntry[]): Promise<readonly UnplacedEntry[]> {
    const all: UnplacedEntry[] = [];
    for (const entry of entries) {
      if (!mayBeNested(entry)) all.push(entry);
      else for (const inner of await this.open(entry)) all.push(inner);
    }
    return all;
  }

  /**
   * The entries of the archive that `entry` is, each with its name behind `outerName`; or `entry` itself, perhaps set aside.
   * `place` where its bytes aren't to be found by the entry alone.
   */
  async open(entry: UnplacedEntry, outerName = entry.name, place?: PlacedSource): Promise<readonly UnplacedEntry[]> {
    if (this.#opened === limits.nestedArchives) return [{ ...entry, reason: 'nested-archive' }];
    try {
      const contents = await contentsOf(this.#space, place ?? (await this.#placeOf(entry)), lastPart(entry.name));
      if (contents === null) return [entry];
      if (contents.kind === 'tar' && entry.method === stored && !entry.isBare) await this.#prove(entry);
      this.#opened++;
      this.#totals.add(contents.entries);
      return contents.entries.map((inner) => within(inner, outerName));
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (reason === null) throw thrown;
      return [{ ...entry, reason }];
    }
  }

  /** What is stored in a ZIP is read where it lies. Other archives prove each of their files, a TAR none. */
  async #prove(entry: UnplacedEntry): Promise<void> {
    const offset = entry.headerOffset + (await startOf(this.#space, entry));
    let crc = 0;
    for await (const piece of rangePieces(this.#space, offset, entry.sizeBytes)) crc = crc32(piece, crc);
    if (crc !== entry.crc32) throw new EntryDamage('damaged-checksum');
  }

  async #placeOf(entry: UnplacedEntry): Promise<PlacedSource> {
    const offset = entry.headerOffset + (await startOf(this.#space, entry));
    const { sizeBytes, compressedBytes } = entry;
    if (entry.method === stored) return { source: rangeOf(this.#space, offset, sizeBytes), base: offset };
    if (this.#inMemoryBytes + sizeBytes > limits.allNestedInMemoryBytes || sizeBytes > limits.nestedInMemoryBytes) {
      const open = () => provedChunks(unpackChunks(rangePieces(this.#space, offset, compressedBytes), entry));
      return { source: unpackedSource(open, sizeBytes), base: null, isStream: true };
    }
    this.#inMemoryBytes += sizeBytes;
    return { source: bytesInMemory(await unpackEntry(this.#space, { ...entry, index: 0 })), base: null };
  }
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

async function startOf(space: ByteSource, entry: UnplacedEntry): Promise<number> {
  if (entry.isBare) return 0;
  const longest = localHeaderBytes + 2 * 0xffff;
  const header = await readRange(space, entry.headerOffset, Math.min(longest, entry.endOffset - entry.headerOffset));
  const start = dataStart(header, entry, entry.rawName);
  if (start === null) throw new EntryDamage('damaged-header');
  return start;
}

/** The stream's damage as a source's failure: whoever reads from it knows those alone. */
async function* provedChunks<Piece>(chunks: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* chunks;
  } catch (thrown) {
    if (!(thrown instanceof EntryDamage)) throw thrown;
    throw new Failure(thrown.reason === 'unsafe-size' ? 'archive/bomb' : 'archive/truncated', { what: 'nested' });
  }
}

/** Deeper than one level nothing is opened. */
function within(inner: UnplacedEntry, outerName: string): UnplacedEntry {
  const reason = inner.reason ?? (isArchiveName(inner.name) ? 'nested-archive' : null);
  return { ...inner, name: `${outerName}/${inner.name}`, reason };
}

/** Why the nested archive is set aside. null: it isn't its fault, or the whole is refused for it. */
function reasonOf(thrown: unknown): EntryReason | null {
  if (thrown instanceof EntryDamage) return thrown.reason;
  if (!(thrown instanceof Failure)) return null;
  switch (thrown.code) {
    case 'archive/encrypted':
      return 'encrypted';
    case 'archive/empty':
      return 'empty-file';
    case 'archive/unsafe-name':
      return 'unsafe-name';
    // Whatever is in it, nobody has seen it: so the archive around it isn't offered for destruction.
    case 'archive/truncated':
    case 'archive/inconsistent':
    case 'archive/overlap':
    case 'archive/not-a-zip':
    case 'archive/multi-part':
      return 'nested-archive';
    default:
      return null;
  }
}
