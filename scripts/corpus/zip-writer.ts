/** Writes ZIPs record by record, with every field of every record open to a lie. Node only. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../renderer/vault/archive/crc32.ts';
import { type Bytes, concatBytes } from '../../shared/bytes.ts';
import { type Field, fields } from './byte-fields.ts';

/** What a header says instead of the truth. Lengths are those of what stands there, unless they are overridden too. */
export interface HeaderLies {
  readonly signature?: number;
  readonly madeBy?: number;
  readonly version?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly time?: number;
  readonly date?: number;
  readonly crc?: number;
  readonly packedBytes?: number;
  readonly sizeBytes?: number;
  readonly nameLength?: number;
  readonly extraLength?: number;
  readonly commentLength?: number;
  readonly disk?: number;
  readonly attributes?: number;
  readonly headerOffset?: number;
  readonly name?: string | Uint8Array;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
}

export interface Member {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  /** 8 unless it is said; anything but 8 and 0 writes `data` as it is. */
  readonly method?: number;
  readonly packed?: Uint8Array;
  readonly flags?: number;
  /** In both headers. */
  readonly both?: HeaderLies;
  readonly central?: HeaderLies;
  readonly local?: HeaderLies;
  /** Bytes behind the data. */
  readonly descriptor?: (crc: number, packedBytes: number, sizeBytes: number) => Uint8Array;
  /** In the directory alone: no header and no bytes are written; `central.headerOffset` says where it pretends to lie. */
  readonly isGhost?: boolean;
  /** In the file alone: the directory doesn't know it. */
  readonly isHidden?: boolean;
}

export interface EndLies {
  readonly disk?: number;
  readonly directoryDisk?: number;
  readonly countHere?: number;
  readonly count?: number;
  readonly directoryBytes?: number;
  readonly directoryOffset?: number;
  readonly commentLength?: number;
}

export interface End64Lies {
  readonly signature?: number;
  readonly recordBytes?: number | bigint;
  readonly disk?: number;
  readonly countHere?: number | bigint;
  readonly count?: number | bigint;
  readonly directoryBytes?: number | bigint;
  readonly directoryOffset?: number | bigint;
  readonly locatorDisk?: number;
  readonly locatorOffset?: number | bigint;
  readonly locatorDisks?: number;
}

export interface ZipLies {
  readonly before?: Uint8Array;
  /** Whether offsets count what stands before the archive. */
  readonly isBeforeCounted?: boolean;
  readonly betweenEntriesAndDirectory?: Uint8Array;
  readonly betweenDirectoryAndEnd?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly end?: EndLies;
  /** Present: a ZIP64 end record and its locator are written. */
  readonly end64?: End64Lies;
  readonly after?: Uint8Array;
}

const utf8 = new TextEncoder();
export const ones16 = 0xffff;
export const ones32 = 0xffffffff;
const ordinaryFile = 0o100644 * 65536;

interface Truth {
  readonly rawName: Uint8Array;
  readonly packed: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly sizeBytes: number;
}

export function zip(members: readonly Member[], lies: ZipLies = {}): Bytes {
  const before = lies.before ?? new Uint8Array(0);
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = lies.isBeforeCounted ? before.byteLength : 0;
  for (const member of members) {
    const truth = truthOf(member);
    if (!member.isHidden) directory.push(centralHeader(truth, { ...member.both, ...member.central }, offset));
    if (member.isGhost) continue;
    const written = entryBytes(member);
    body.push(written);
    offset += written.byteLength;
  }
  const between = lies.betweenEntriesAndDirectory ?? new Uint8Array(0);
  offset += between.byteLength;
  const directoryBytes = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const end = endRecords(directory.length, directoryBytes, offset, lies);
  return concatBytes([before, ...body, between, ...directory, end, lies.after ?? new Uint8Array(0)]);
}

/** Header, data and descriptor of one member, as they stand in the file. */
export function entryBytes(member: Member): Bytes {
  const truth = truthOf(member);
  const descriptor = member.descriptor?.(truth.crc, truth.packed.byteLength, truth.sizeBytes) ?? new Uint8Array(0);
  return concatBytes([localHeader(truth, { ...member.both, ...member.local }), truth.packed, descriptor]);
}

function truthOf({ name, data = new Uint8Array(0), method = 8, packed, flags }: Member): Truth {
  const rawName = typeof name === 'string' ? utf8.encode(name) : name;
  return {
    rawName,
    packed: packed ?? (method === 8 ? new Uint8Array(deflateRawSync(data)) : data),
    flags: flags ?? (typeof name === 'string' ? 0x800 : 0),
    method,
    crc: crc32(data),
    sizeBytes: data.byteLength,
  };
}

export function localHeader(truth: Truth, lie: HeaderLies): Bytes {
  const name = nameOf(truth, lie);
  const extra = lie.extra ?? new Uint8Array(0);
  return concatBytes([
    fields([4, lie.signature ?? 0x04034b50], [2, lie.version ?? 20], [2, lie.flags ?? truth.flags]),
    fields([2, lie.method ?? truth.method], [2, lie.time ?? 0], [2, lie.date ?? 0x5821], [4, lie.crc ?? truth.crc]),
    fields([4, lie.packedBytes ?? truth.packed.byteLength], [4, lie.sizeBytes ?? truth.sizeBytes]),
    fields([2, lie.nameLength ?? name.byteLength], [2, lie.extraLength ?? extra.byteLength]),
    name,
    extra,
  ]);
}

function centralHeader(truth: Truth, lie: HeaderLies, offset: number): Bytes {
  const name = nameOf(truth, lie);
  const extra = lie.extra ?? new Uint8Array(0);
  const comment = lie.comment ?? new Uint8Array(0);
  return concatBytes([
    fields(
      [4, lie.signature ?? 0x02014b50],
      [1, lie.version ?? 63],
      [1, lie.madeBy ?? 3],
      [2, 20],
      [2, lie.flags ?? truth.flags],
    ),
    fields([2, lie.method ?? truth.method], [2, lie.time ?? 0], [2, lie.date ?? 0x5821], [4, lie.crc ?? truth.crc]),
    fields([4, lie.packedBytes ?? truth.packed.byteLength], [4, lie.sizeBytes ?? truth.sizeBytes]),
    fields([2, lie.nameLength ?? name.byteLength], [2, lie.extraLength ?? extra.byteLength]),
    fields([2, lie.commentLength ?? comment.byteLength], [2, lie.disk ?? 0], [2, 0]),
    fields([4, lie.attributes ?? ordinaryFile], [4, lie.headerOffset ?? offset]),
    name,
    extra,
    comment,
  ]);
}

function nameOf({ rawName }: Truth, { name }: HeaderLies): Uint8Array {
  if (name === undefined) return rawName;
  return typeof name === 'string' ? utf8.encode(name) : name;
}

function endRecords(count: number, directoryBytes: number, offset: number, { end = {}, end64, ...lies }: ZipLies): Bytes {
  const between = lies.betweenDirectoryAndEnd ?? new Uint8Array(0);
  const comment = lies.comment ?? new Uint8Array(0);
  const end64At = offset + directoryBytes + between.byteLength;
  const is64 = end64 !== undefined;
  return concatBytes([
    between,
    is64 ? longEnd(count, directoryBytes, offset, end64At, end64) : new Uint8Array(0),
    fields([4, 0x06054b50], [2, end.disk ?? 0], [2, end.directoryDisk ?? 0]),
    fields([2, end.countHere ?? (is64 ? ones16 : count)], [2, end.count ?? (is64 ? ones16 : count)]),
    fields([4, end.directoryBytes ?? (is64 ? ones32 : directoryBytes)], [4, end.directoryOffset ?? (is64 ? ones32 : offset)]),
    fields([2, end.commentLength ?? comment.byteLength]),
    comment,
  ]);
}

function longEnd(count: number, directoryBytes: number, offset: number, at: number, lie: End64Lies): Bytes {
  return concatBytes([
    fields([4, lie.signature ?? 0x06064b50], [8, lie.recordBytes ?? 44], [2, 45], [2, 45], [4, lie.disk ?? 0], [4, 0]),
    fields([8, lie.countHere ?? lie.count ?? count], [8, lie.count ?? count]),
    fields([8, lie.directoryBytes ?? directoryBytes], [8, lie.directoryOffset ?? offset]),
    fields([4, 0x07064b50], [4, lie.locatorDisk ?? 0], [8, lie.locatorOffset ?? at], [4, lie.locatorDisks ?? 1]),
  ]);
}

/** An extra field: its number, its length (which may lie), its body. */
export function extraField(id: number, body: Uint8Array, length = body.byteLength): Bytes {
  return concatBytes([fields([2, id], [2, length]), body]);
}

export const zip64Extra = (...numbers: readonly (number | bigint)[]): Bytes =>
  extraField(1, fields(...numbers.map((number): Field => [8, number])));

/** The Info-ZIP field that gives an entry another name; `ofRawName` is what its checksum is of. */
export function unicodePath(name: string, ofRawName: Uint8Array): Bytes {
  return extraField(0x7075, concatBytes([fields([1, 1], [4, crc32(ofRawName)]), utf8.encode(name)]));
}
