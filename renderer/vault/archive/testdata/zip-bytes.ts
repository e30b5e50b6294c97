/** ZIP archives byte by byte, with every field open to a lie. For tests alone. */
import { deflateRawSync } from 'node:zlib';
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';
import { crc32 } from '../crc32.ts';

export interface ZipPart {
  readonly name: string;
  readonly data?: Uint8Array;
  /** Raw name, when it isn't the UTF-8 of `name`. */
  readonly rawName?: Uint8Array;
  readonly isStored?: boolean;
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc32?: number;
  readonly sizeBytes?: number;
  readonly compressedBytes?: number;
  readonly extra?: Uint8Array;
  readonly madeBy?: number;
  readonly unixMode?: number;
  readonly disk?: number;
  /** The directory points here instead. */
  readonly headerOffset?: number;
  /** Differences of the local header. */
  readonly local?: { readonly name?: string; readonly method?: number; readonly crc32?: number; readonly sizeBytes?: number };
  readonly hasDescriptor?: boolean;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly entryCount?: number;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly isZip64?: boolean;
  readonly directoryOffset?: number;
  readonly disk?: number;
}

const utf8 = new TextEncoder();

export function zipBytes(parts: readonly ZipPart[], options: ZipOptions = {}): Bytes {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array) => {
    files.push(bytes);
    offset += bytes.byteLength;
  };
  for (const part of parts) {
    const facts = factsOf(part);
    directory.push(directoryEntry(part, facts, offset, options.isZip64 ?? false));
    put(localHeader(part, facts));
    put(facts.packed);
    if (part.hasDescriptor) put(numbers([4, 0x08074b50], [4, facts.crc], [4, facts.packed.byteLength], [4, facts.size]));
  }
  const directoryBytes = directory.reduce((sum, one) => sum + one.byteLength, 0);
  const start = options.directoryOffset ?? offset;
  const end = endRecords(options, options.entryCount ?? parts.length, directoryBytes, start, offset);
  return concatBytes([options.before ?? new Uint8Array(0), ...files, ...directory, end, options.after ?? new Uint8Array(0)]);
}

interface Facts {
  readonly raw: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
}

function factsOf(part: ZipPart): Facts {
  const data = part.data ?? new Uint8Array(0);
  const packed = part.packed ?? (part.isStored ? data : new Uint8Array(deflateRawSync(data)));
  return {
    raw: part.rawName ?? utf8.encode(part.name),
    packed,
    method: part.method ?? (part.isStored ? 0 : 8),
    flags: (part.flags ?? (part.rawName ? 0 : 0x800)) | (part.hasDescriptor ? 8 : 0),
    crc: part.crc32 ?? crc32(data),
    size: part.sizeBytes ?? data.byteLength,
    compressed: part.compressedBytes ?? packed.byteLength,
  };
}

function localHeader(part: ZipPart, facts: Facts): Uint8Array {
  const name = part.local?.name === undefined ? facts.raw : utf8.encode(part.local.name);
  const later = part.hasDescriptor ? 0 : 1;
  return concatBytes([
    numbers([4, 0x04034b50], [2, 20], [2, facts.flags], [2, part.local?.method ?? facts.method], [2, 0], [2, 0x5821]),
    numbers(
      [4, (part.local?.crc32 ?? facts.crc) * later],
      [4, facts.compressed * later],
      [4, (part.local?.sizeBytes ?? facts.size) * later],
      [2, name.byteLength],
      [2, 0],
    ),
    name,
  ]);
}

function directoryEntry(part: ZipPart, facts: Facts, offset: number, isZip64: boolean): Uint8Array {
  const at = part.headerOffset ?? offset;
  const ones = 0xffffffff;
  const long = isZip64 ? numbers([2, 1], [2, 24], [8, facts.size], [8, facts.compressed], [8, at]) : new Uint8Array(0);
  const extra = concatBytes([long, part.extra ?? new Uint8Array(0)]);
  return concatBytes([
    numbers([4, 0x02014b50], [1, 63], [1, part.madeBy ?? 3], [2, 20], [2, facts.flags], [2, facts.method], [2, 0], [2, 0x5821]),
    numbers([4, facts.crc], [4, isZip64 ? ones : facts.compressed], [4, isZip64 ? ones : facts.size], [2, facts.raw.byteLength]),
    numbers([2, extra.byteLength], [2, 0], [2, part.disk ?? 0], [2, 0], [4, (part.unixMode ?? 0o100644) * 65536]),
    numbers([4, isZip64 ? ones : at]),
    facts.raw,
    extra,
  ]);
}

function endRecords(options: ZipOptions, count: number, bytes: number, start: number, realStart: number): Uint8Array {
  const comment = utf8.encode(options.comment ?? '');
  const disk = options.disk ?? 0;
  const ones = 0xffffffff;
  const long = options.isZip64
    ? concatBytes([
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, bytes], [8, start]),
        numbers([4, 0x07064b50], [4, 0], [8, realStart + bytes], [4, 1]),
      ])
    : new Uint8Array(0);
  const short = options.isZip64
    ? numbers([4, 0x06054b50], [2, 0xffff], [2, 0xffff], [2, 0xffff], [2, 0xffff], [4, ones], [4, ones])
    : numbers([4, 0x06054b50], [2, disk], [2, 0], [2, count], [2, count], [4, bytes], [4, start]);
  return concatBytes([long, short, numbers([2, comment.byteLength]), comment]);
}

/** Little-endian: [bytes, value] each. */
export function numbers(...fields: readonly (readonly [bytes: 1 | 2 | 4 | 8, value: number])[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [size, value] of fields) {
    if (size === 1) view.setUint8(offset, value);
    else if (size === 2) view.setUint16(offset, value, true);
    else if (size === 4) view.setUint32(offset, value >>> 0, true);
    else view.setBigUint64(offset, BigInt(value), true);
    offset += size;
  }
  return bytes;
}
