/**
 * Writes ZIP files for tests, the sample and the benchmarks. Deterministic: the same members give the same bytes (for one
 * version of zlib). Every field of a member can be overridden, so that broken and hostile archives can be made on purpose;
 * libraries refuse to write those. ZIP64 where counts or offsets need it. Node only, never part of the app.
 */
import { open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated, anything else is written as it is. */
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  /** Size as the directory states it. */
  readonly sizeBytes: number;
  readonly packed: Uint8Array;
  /** Wall-clock time, as UTC milliseconds; ZIP keeps no zone. */
  readonly modifiedMs: number;
  readonly extra?: Uint8Array;
  /** Put no local header and no bytes for this one: point at this offset instead (overlapping entries). */
  readonly sharedOffset?: number;
}

const utf8Names = 0x0800;
export const fixedTimeMs = Date.UTC(2024, 10, 20, 12, 0, 0);

export function deflated(name: string, bytes: Uint8Array, modifiedMs: number = fixedTimeMs): ZipMember {
  return {
    name,
    method: 8,
    flags: utf8Names,
    crc32: crc32(bytes),
    sizeBytes: bytes.byteLength,
    packed: deflateRawSync(bytes, { level: 6 }),
    modifiedMs,
  };
}

export function stored(name: string, bytes: Uint8Array, modifiedMs: number = fixedTimeMs): ZipMember {
  return {
    ...deflated(name, new Uint8Array(0), modifiedMs),
    method: 0,
    crc32: crc32(bytes),
    sizeBytes: bytes.byteLength,
    packed: bytes,
  };
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Writes members one after the other as they come; memory holds the directory alone. Returns the file's size. */
export async function writeZip(path: string, members: Iterable<ZipMember> | AsyncIterable<ZipMember>): Promise<number> {
  const file = await open(path, 'w');
  try {
    const directory: Buffer[] = [];
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    let offset = 0;
    const flush = async (): Promise<void> => {
      await file.writev(waiting);
      waiting = [];
      waitingBytes = 0;
    };
    for await (const member of members) {
      directory.push(centralHeader(member, member.sharedOffset ?? offset));
      if (member.sharedOffset !== undefined) continue;
      const header = localHeader(member);
      waiting.push(header, member.packed);
      const length = header.byteLength + member.packed.byteLength;
      waitingBytes += length;
      offset += length;
      if (waitingBytes > 4 << 20) await flush();
    }
    await flush();
    const central = Buffer.concat(directory);
    const end = endOfDirectory(directory.length, central.byteLength, offset);
    await file.writev([central, end]);
    return offset + central.byteLength + end.byteLength;
  } finally {
    await file.close();
  }
}

/** All that comes behind the last member: `end` is where that is. For whoever writes the members by themselves. */
export function directoryOf(placed: readonly { readonly member: ZipMember; readonly offset: number }[], end: number): Buffer {
  const central = Buffer.concat(placed.map(({ member, offset }) => centralHeader(member, offset)));
  return Buffer.concat([central, endOfDirectory(placed.length, central.byteLength, end)]);
}

export function localHeader(member: ZipMember): Buffer {
  const name = Buffer.from(member.name);
  const extra = member.extra ?? new Uint8Array(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommonFields(header, 6, member);
  header.writeUInt16LE(name.byteLength, 26);
  header.writeUInt16LE(extra.byteLength, 28);
  return Buffer.concat([header, name, extra]);
}

function centralHeader(member: ZipMember, offset: number): Buffer {
  const name = Buffer.from(member.name);
  const needs64 = offset >= 0xffffffff;
  const extra = Buffer.concat([member.extra ?? new Uint8Array(0), needs64 ? zip64Offset(offset) : new Uint8Array(0)]);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(needs64 ? 45 : 20, 6);
  writeCommonFields(header, 8, member);
  header.writeUInt16LE(name.byteLength, 28);
  header.writeUInt16LE(extra.byteLength, 30);
  header.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  header.writeUInt32LE(needs64 ? 0xffffffff : offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** Flags to uncompressed size: the twenty bytes that both headers share. */
function writeCommonFields(header: Buffer, at: number, member: ZipMember): void {
  const { date, time } = dosTime(member.modifiedMs);
  header.writeUInt16LE(member.flags, at);
  header.writeUInt16LE(member.method, at + 2);
  header.writeUInt16LE(time, at + 4);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(member.crc32 >>> 0, at + 8);
  header.writeUInt32LE(member.packed.byteLength, at + 12);
  header.writeUInt32LE(member.sizeBytes, at + 16);
}

function dosTime(ms: number): { readonly date: number; readonly time: number } {
  const at = new Date(ms);
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

function zip64Offset(offset: number): Buffer {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

function endOfDirectory(count: number, sizeBytes: number, offset: number): Buffer {
  const needs64 = count > 0xfffe || offset + sizeBytes > 0xfffffffe;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(needs64 ? Math.min(sizeBytes, 0xffffffff) : sizeBytes, 12);
  end.writeUInt32LE(needs64 ? 0xffffffff : offset, 16);
  if (!needs64) return end;
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE((3 << 8) | 45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(sizeBytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(offset + sizeBytes), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}
