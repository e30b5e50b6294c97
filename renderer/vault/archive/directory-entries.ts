/**
 * Parses a ZIP's directory into entries. Pure. Nothing is judged here but whether the directory is one: zip-directory.ts judges.
 */
import { Failure } from '../../../shared/failure.ts';
import type { DirectoryEnd } from './directory-end.ts';
import { decodeEntryName, eachExtraField } from './entry-name.ts';

/** One entry as the directory tells it, files and folders alike. Views of the directory's bytes: not for sending away. */
export interface DirectoryEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly isFolder: boolean;
  /** A symbolic link, a device, a pipe: something that is neither file nor folder. */
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly headerOffset: number;
  readonly modifiedMs: number | null;
}

const entrySignature = 0x02014b50;
const fixedBytes = 46;
const zip64Field = 0x0001;
const aesMethod = 99;
/** Encrypted, strong encryption, masked directory. */
const encryptionFlags = 0x0001 | 0x0040 | 0x2000;

/** `disks`: where each disk begins in the source. Places become those of the source. */
export function parseDirectory(bytes: Uint8Array, end: DirectoryEnd, disks: readonly number[]): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  let offset = 0;
  while (offset < bytes.byteLength) {
    // A directory of many more entries than it says mustn't fill the memory before it is refused.
    if (entries.length === end.entryCount) throw inconsistent('entry-count', entries);
    if (offset + fixedBytes > bytes.byteLength || view.getUint32(offset, true) !== entrySignature)
      throw inconsistent('entry', entries);
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const entryBytes = fixedBytes + nameLength + extraLength + view.getUint16(offset + 32, true);
    if (offset + entryBytes > bytes.byteLength) throw inconsistent('entry', entries);
    const disk = view.getUint16(offset + 34, true);
    const diskOffset = disks[disk];
    if (diskOffset === undefined) throw new Failure('archive/multi-part');
    const rawName = bytes.subarray(offset + fixedBytes, offset + fixedBytes + nameLength);
    const extra = bytes.subarray(offset + fixedBytes + nameLength, offset + fixedBytes + nameLength + extraLength);
    const sizes = withZip64(extra, {
      sizeBytes: view.getUint32(offset + 24, true),
      compressedBytes: view.getUint32(offset + 20, true),
      headerOffset: view.getUint32(offset + 42, true),
    });
    if (sizes === null) throw inconsistent('zip64-field', entries);
    const flags = view.getUint16(offset + 8, true);
    const method = view.getUint16(offset + 10, true);
    const name = decodeEntryName(rawName, flags, extra);
    entries.push({
      name,
      rawName,
      // One that has content is none: it would be dropped without a word.
      isFolder: name.endsWith('/') && sizes.sizeBytes === 0,
      isLink: isLink(view.getUint8(offset + 5), view.getUint32(offset + 38, true)),
      isEncrypted: (flags & encryptionFlags) !== 0 || method === aesMethod,
      flags,
      method,
      crc32: view.getUint32(offset + 16, true),
      sizeBytes: sizes.sizeBytes,
      compressedBytes: sizes.compressedBytes,
      headerOffset: diskOffset + sizes.headerOffset,
      modifiedMs: dosTime(view.getUint16(offset + 14, true), view.getUint16(offset + 12, true)),
    });
    offset += entryBytes;
  }
  if (entries.length !== end.entryCount) throw inconsistent('entry-count', entries);
  return entries;
}

interface Sizes {
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly headerOffset: number;
}

/** Fields of all ones stand, in this order, in the ZIP64 field. null: they should, and don't. */
function withZip64(extra: Uint8Array, short: Sizes): Sizes | null {
  const ones = 0xffffffff;
  if (short.sizeBytes !== ones && short.compressedBytes !== ones && short.headerOffset !== ones) return short;
  const wanted = (['sizeBytes', 'compressedBytes', 'headerOffset'] as const).filter((field) => short[field] === ones);
  let long: Sizes | null = null;
  eachExtraField(extra, (id, body) => {
    if (id !== zip64Field || long !== null || body.byteLength < 8 * wanted.length) return;
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    const found = wanted.map((field, i) => [field, Number(view.getBigUint64(8 * i, true))] as const);
    long = { ...short, ...Object.fromEntries(found) };
  });
  return long;
}

const unix = 3;
const darwin = 19;

function isLink(madeBy: number, externalAttributes: number): boolean {
  if (madeBy !== unix && madeBy !== darwin) return false;
  const kind = (externalAttributes >>> 16) & 0xf000;
  return kind !== 0 && kind !== 0x8000 && kind !== 0x4000;
}

/** A clock on the wall, read as UTC; two-second steps. null where none was set. */
function dosTime(date: number, time: number): number | null {
  const month = (date >> 5) & 15;
  const day = date & 31;
  if (month === 0 || month > 12 || day === 0) return null;
  return Date.UTC(1980 + (date >> 9), month - 1, day, time >> 11, (time >> 5) & 63, 2 * (time & 31));
}

const inconsistent = (what: string, entries: readonly DirectoryEntry[]): Failure =>
  new Failure('archive/inconsistent', { what, entry: entries.length });
