/**
 * One container of any kind, opened: a ZIP, a TAR, a GZIP stream with a TAR or one file in it. Told by its bytes; its name only
 * names what is in it. Vault worker.
 */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import { sniff } from '../audio/sniff.ts';
import type { AddressSpace } from './address-space.ts';
import type { UnplacedEntry } from './archive-tree.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { gunzip } from './gunzip.ts';
import { reasonAgainstName, reasonAgainstSize } from './judge-entry.ts';
import { limits } from './limits.ts';
import { rangePieces } from './range-pieces.ts';
import { bareBytes, readTarDirectory } from './tar-directory.ts';
import { blockBytes, parseTarHeader } from './tar-header.ts';
import { type UnpackedSource, unpackedSource } from './unpacked-source.ts';
import { readZipDirectory } from './zip-directory.ts';

export type ContainerKind = 'zip' | 'tar' | 'gzip';

interface Container {
  /** Where the entries lie: the source that was asked about, or what was unpacked of it. */
  readonly source: ByteSource;
  readonly entries: readonly UnplacedEntry[];
  readonly fingerprint: string;
}

export type Contents = Omit<Container, 'source'> & { readonly kind: ContainerKind };

/** How far a listing is. `bytesTotal` 0: nobody can say how much has to be read for it. */
export type OnListed = (listed: { readonly entries: number; readonly bytesRead: number; readonly bytesTotal: number }) => void;

/** Enough for every magic, and for the chunks that stand before the sound in a WAV. */
export const headBytes = 64 * 1024;

export const readHead = (source: ByteSource) => readRange(source, 0, Math.min(headBytes, source.sizeBytes));

/** null: none of them, whatever it is. A sound that happens to begin like a header of old is a sound. */
export function containerKind(head: Uint8Array<ArrayBuffer>): ContainerKind | null {
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  const first = parseTarHeader(head.subarray(0, blockBytes));
  if (first === null) return null;
  const hasMagic = String.fromCharCode(...head.subarray(257, 262)) === 'ustar';
  return hasMagic || sniff(head).kind !== 'sound' ? 'tar' : null;
}

/** `name` is that of the file or entry. Rejects with a Failure. */
async function openContainer(
  kind: ContainerKind,
  source: ByteSource,
  name: string,
  onListed: OnListed = () => undefined,
): Promise<Container> {
  if (kind === 'zip') return readZipDirectory(source);
  if (kind === 'gzip') return openGzip(source, name, onListed);
  const { sizeBytes } = source;
  const directory = await readTarDirectory(source, (entry, entries) => {
    onListed({ entries, bytesRead: entry.endOffset, bytesTotal: sizeBytes });
    return undefined;
  });
  return { source, ...directory };
}

/** A container's bytes, and where they begin among all addresses; null: nowhere yet. */
export interface PlacedSource {
  readonly source: ByteSource;
  readonly base: number | null;
  /** Proved at its end alone. */
  readonly isStream?: boolean;
  /** Where the disks of a split ZIP begin in it. */
  readonly disks?: readonly number[];
}

/** The container's entries at their places in `space`; null: it is none, by its bytes. Rejects with a Failure. */
export async function contentsOf(
  space: AddressSpace,
  { source, base, isStream = false, disks }: PlacedSource,
  name: string,
  onListed?: OnListed,
): Promise<Contents | null> {
  const kind = containerKind(await readHead(source));
  if (kind === null) return null;
  const container =
    disks !== undefined ? await readZipDirectory(source, disks) : await openContainer(kind, source, name, onListed);
  // What was unpacked on the way has to be proved before anything of it is believed.
  if (isStream) await readRange(source, source.sizeBytes, 1);
  const at = container.source === source && base !== null ? base : space.mount(container.source);
  const entries = at === 0 ? container.entries : container.entries.map((entry) => moved(entry, at));
  return { kind, entries, fingerprint: container.fingerprint };
}

const moved = (entry: UnplacedEntry, by: number): UnplacedEntry => ({
  ...entry,
  headerOffset: entry.headerOffset + by,
  endOffset: entry.endOffset + by,
});

/** [Note: forward only]: all of it is unpacked once to be listed, and proved by that; then again to be sealed. */
async function openGzip(packed: ByteSource, name: string, onListed: OnListed): Promise<Container> {
  let entries = 0;
  let bytesRead = 0;
  const onRead = (bytes: number) => {
    bytesRead = Math.min(packed.sizeBytes, bytesRead + bytes);
    onListed({ entries, bytesRead, bytesTotal: packed.sizeBytes });
  };
  let isListing = true;
  const source = unpackedSource(() => believable(packed, isListing ? onRead : () => undefined));
  const head = await readHead(source);
  if (containerKind(head) !== 'tar') {
    if (head.byteLength === 0) throw new Failure('archive/empty');
    const file = await openSingleFile(packed, source, name);
    isListing = false;
    return file;
  }
  const directory = await readTarDirectory(source, (entry, count) => {
    entries = count;
    return isWorthKeeping(entry) ? keepBytes(source, entry) : undefined;
  });
  source.endsAt(await lengthOf(source, directory.entries.at(-1)?.endOffset ?? 0));
  isListing = false;
  return { source, ...directory };
}

/** Unpacks, and stops as soon as it is more than one may believe. */
async function* believable(packed: ByteSource, onRead: (bytes: number) => void) {
  let packedBytes = 0;
  let unpackedBytes = 0;
  const pieces = rangePieces(packed, 0, packed.sizeBytes, (bytes) => {
    packedBytes += bytes;
    onRead(bytes);
  });
  for await (const piece of gunzip(pieces)) {
    unpackedBytes += piece.byteLength;
    const isTooMuch = unpackedBytes > limits.ratioFromTotalBytes && unpackedBytes > limits.ratio * packedBytes;
    if (isTooMuch || unpackedBytes > limits.totalBytes) throw new Failure('archive/bomb', { totalBytes: unpackedBytes });
    yield piece;
  }
}

/** To the end, whatever lies there: so the stream's own checksum is proved. */
async function lengthOf(source: ByteSource, from: number): Promise<number> {
  const stepBytes = 1 << 20;
  for (let offset = from; ; offset += stepBytes) {
    const { byteLength } = await readRange(source, offset, stepBytes);
    if (byteLength < stepBytes) return offset + byteLength;
  }
}

/** A packed file by itself. */
async function openSingleFile(packed: ByteSource, source: UnpackedSource, packedName: string): Promise<Container> {
  const sizeBytes = await lengthOf(source, 0);
  source.endsAt(sizeBytes);
  const name = packedName.replace(/\.gz$/i, '') || 'file';
  const reason = reasonAgainstName(name) ?? reasonAgainstSize(sizeBytes);
  const entry = { name, modifiedMs: null, reason, ...bareBytes(0, sizeBytes) };
  const [head, tail] = [await readHead(packed), await readRange(packed, Math.max(0, packed.sizeBytes - 8), 8)];
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([...head, ...tail]));
  return { source, entries: [entry], fingerprint: toHex(new Uint8Array(digest)) };
}

/** What is read as a whole and out of order: texts, and small archives within. */
const isWorthKeeping = ({ name, sizeBytes, reason }: UnplacedEntry): boolean =>
  reason === null &&
  sizeBytes <= limits.keptTextEntryBytes &&
  /\.(json|csv|tsv|txt|html?|xml|srt|vtt|md|ini|log|plist|sqlite|db|pdf|zip|tar|tgz|gz)$/i.test(name);

async function keepBytes(source: UnpackedSource, { headerOffset, sizeBytes }: UnplacedEntry): Promise<void> {
  source.keep(headerOffset, await readRange(source, headerOffset, sizeBytes));
}
