/**
 * Walks a TAR from header to header and judges what it finds, before a byte of any file is taken: docs/archive-safety.md. There
 * is no directory in a TAR, so what is wrong with one header is wrong with all behind it, and refuses the whole. Vault worker.
 */
import { toHex } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { EntryReason } from '../../../shared/model/archive.ts';
import type { UnplacedEntry } from './archive-tree.ts';
import { Breath } from './breath.ts';
import { BlockReader } from './block-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { decodeTarName } from './entry-name.ts';
import { reasonAgainstFile } from './judge-entry.ts';
import { limits } from './limits.ts';
import { isSame, liar, parsePax, paxSize, paxTime } from './tar-extensions.ts';
import { blockBytes, isZeroBlock, paddedBytes, parseTarHeader, type TarHeader } from './tar-header.ts';

export interface TarDirectory {
  readonly entries: readonly UnplacedEntry[];
  readonly fingerprint: string;
}

/** Called at each file with what is known of it and where the walk is. What it returns is awaited before the walk goes on. */
export type OnMember = (entry: UnplacedEntry, count: number) => Promise<void> | undefined;

/** What headers before the file's own said of it. */
interface Extension {
  readonly rawName?: Uint8Array;
  readonly sizeBytes?: number;
  readonly modifiedMs?: number | null;
  readonly isSparse?: boolean;
}

/** The largest size that a header's own eleven digits can say. */
const mostOctal = 8 ** 11 - 1;
/** GNU long name, GNU long link, pax of one file (POSIX's and Sun's), pax of all files behind. */
const extensionTypes = 'LKxXg';
const zerosAtOnce = 64 * 1024;

export async function readTarDirectory(source: ByteSource, onMember?: OnMember): Promise<TarDirectory> {
  const reader = new BlockReader(source);
  const breath = new Breath();
  const entries: UnplacedEntry[] = [];
  const facts: string[] = [];
  let extension: Extension = {};
  let members = 0;
  let unsafeNames = 0;
  for (let offset = 0; ; ) {
    if (breath.isDue) await breath.take();
    const block = await reader.read(offset, blockBytes);
    if (block.byteLength < blockBytes) throw new Failure('archive/truncated', { missingBytes: blockBytes - block.byteLength });
    if (isZeroBlock(block)) {
      await assertEnded(reader, offset);
      if (Object.keys(extension).length > 0) throw liar('extension-without-file');
      break;
    }
    const header = parseTarHeader(block);
    // The first one: no TAR at all, and told apart by whoever asked.
    if (header === null) throw new Failure('archive/inconsistent', { what: 'tar-header', entry: entries.length });
    if (++members > 2 * limits.entries) throw new Failure('archive/too-many-entries', { entries: members });
    if (header.type === 'M') throw new Failure('archive/multi-part', { what: 'tar-volume' });
    const isExtension = extensionTypes.includes(header.type);
    const sizeBytes = isExtension ? header.sizeBytes : sizeOf(header, extension);
    const dataOffset = await behindSparseHeaders(reader, header, offset + blockBytes);
    if (dataOffset + sizeBytes > source.sizeBytes) {
      throw new Failure('archive/truncated', { missingBytes: dataOffset + sizeBytes - source.sizeBytes });
    }
    offset = dataOffset + paddedBytes(sizeBytes);
    if (isExtension) {
      if (sizeBytes > limits.tarExtensionBytes) throw liar('extension-length');
      const bytes = (await reader.read(dataOffset, sizeBytes)).slice();
      extension = extended(extension, header.type, bytes);
      continue;
    }
    const entry = entryOf(header, extension, dataOffset, sizeBytes);
    extension = {};
    if (entry === null) continue;
    if (entries.length === limits.entries) throw new Failure('archive/too-many-entries', { limit: limits.entries });
    if (entry.reason === 'unsafe-name') unsafeNames++;
    entries.push(entry);
    facts.push(`${entry.name}\0${sizeBytes}\0${dataOffset}\0${entry.modifiedMs ?? ''}\n`);
    await onMember?.(entry, entries.length);
  }
  if (entries.length === 0) throw new Failure('archive/empty');
  if (unsafeNames === entries.length) throw new Failure('archive/unsafe-name', { entries: entries.length });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`tar\n${facts.join('')}`));
  return { entries, fingerprint: toHex(new Uint8Array(digest)) };
}

function sizeOf(header: TarHeader, extension: Extension): number {
  // Links, devices and folders have no data, whatever their size field says; readers that believe it find headers in files.
  if ('123456'.includes(header.type)) {
    const stated = extension.sizeBytes ?? header.sizeBytes;
    if (stated > 0 && header.type !== '1' && header.type !== '5') throw liar('size-of-no-file');
    return 0;
  }
  const { sizeBytes } = extension;
  if (sizeBytes === undefined || sizeBytes === header.sizeBytes) return header.sizeBytes;
  // Two sizes are only honest where the header has no room for the true one.
  if (sizeBytes <= mostOctal) throw liar('pax-size');
  return sizeBytes;
}

/** GNU's old sparse files have their maps between header and data. */
async function behindSparseHeaders(reader: BlockReader, header: TarHeader, offset: number): Promise<number> {
  let at = offset;
  for (let hasMore = header.hasMoreHeaders; hasMore; at += blockBytes) {
    const block = await reader.read(at, blockBytes);
    if (block.byteLength < blockBytes) throw new Failure('archive/truncated', { missingBytes: blockBytes - block.byteLength });
    hasMore = block[504] !== 0;
  }
  return at;
}

function extended(before: Extension, type: string, bytes: Uint8Array<ArrayBuffer>): Extension {
  if (type === 'K') return before;
  if (type === 'L') return withName(before, withoutNul(bytes));
  const records = parsePax(bytes);
  const path = records.get('path');
  const size = records.get('size');
  if (type === 'g') {
    // One name or one size for all that follows can't be meant.
    if (path !== undefined || size !== undefined) throw liar('pax-global');
    return before;
  }
  let after = path === undefined ? before : withName(before, path);
  if (size !== undefined) {
    const sizeBytes = paxSize(size);
    if (after.sizeBytes !== undefined && after.sizeBytes !== sizeBytes) throw liar('pax-twice');
    after = { ...after, sizeBytes };
  }
  const modifiedMs = paxTime(records.get('mtime'));
  if (modifiedMs !== null) after = { ...after, modifiedMs };
  const isSparse = [...records.keys()].some((key) => key.startsWith('GNU.sparse.'));
  return isSparse ? { ...after, isSparse } : after;
}

function withName(before: Extension, rawName: Uint8Array): Extension {
  if (before.rawName !== undefined && !isSame(before.rawName, rawName)) throw liar('two-names');
  return { ...before, rawName };
}

function withoutNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** null: a folder, or a note of the packer's own. */
function entryOf(header: TarHeader, extension: Extension, dataOffset: number, sizeBytes: number): UnplacedEntry | null {
  const name = extension.rawName === undefined ? header.name : decodeTarName(extension.rawName);
  const isFolder = header.type === '5' || header.type === 'D' || (header.type === '0' && name.endsWith('/') && sizeBytes === 0);
  // V: the volume's label.
  if (isFolder || header.type === 'V') return null;
  const isFile = header.type === '0' || header.type === '7';
  const isSparse = header.type === 'S' || extension.isSparse === true;
  const against = reasonAgainstFile({ name, isLink: !isFile && !isSparse, sizeBytes });
  return {
    name,
    reason: against !== 'unsafe-name' && against !== 'packer-leftover' && isSparse ? sparse : against,
    ...bareBytes(dataOffset, sizeBytes),
    modifiedMs: extension.modifiedMs ?? header.modifiedMs,
  };
}

const sparse: EntryReason = 'damaged-method';
const noName = new Uint8Array(0);

/** The address of a file without header and checksum: a member of a TAR, a file of a folder. */
export const bareBytes = (headerOffset: number, sizeBytes: number) => ({
  rawName: noName,
  flags: 0,
  method: 0,
  crc32: 0,
  compressedBytes: sizeBytes,
  sizeBytes,
  headerOffset,
  endOffset: headerOffset + sizeBytes,
  isBare: true,
});

/** Zeros to the end of the file, and at least two blocks of them: behind that, tolerant readers look for a second archive. */
async function assertEnded(reader: BlockReader, end: number): Promise<void> {
  let found = 0;
  for (let isLast = false; !isLast; ) {
    const bytes = await reader.read(end + found, zerosAtOnce);
    if (!isZeroBlock(bytes)) throw liar('bytes-after-end');
    found += bytes.byteLength;
    isLast = bytes.byteLength < zerosAtOnce;
    if (found > limits.tarPaddingBytes) throw liar('bytes-after-end');
  }
  if (found < 2 * blockBytes) throw new Failure('archive/truncated', { missingBytes: 2 * blockBytes - found });
}
