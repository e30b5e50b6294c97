/** Writes TARs header by header, with every field open to a lie, and the bytes of GZIP streams. Node only. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../renderer/vault/archive/crc32.ts';
import { type Bytes, concatBytes } from '../../shared/bytes.ts';
import { ascii, fields, utf8 } from './byte-fields.ts';

export interface TarMember {
  readonly name: string;
  readonly data?: Uint8Array;
  /** `0` for a file. */
  readonly type?: string;
  readonly mode?: string;
  /** The size field as it stands, twelve bytes at most. */
  readonly size?: string | Uint8Array;
  readonly linkName?: string;
  readonly prefix?: string;
  readonly magic?: string;
  readonly checksum?: string;
  /** Written over the header's bytes before its sum is made. */
  readonly over?: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

const blockBytes = 512;
export const zeros = (count: number): Bytes => new Uint8Array(count);

export function tarHeader(member: TarMember): Bytes {
  const header = zeros(blockBytes);
  const put = (at: number, text: string | Uint8Array) => header.set(typeof text === 'string' ? ascii(text) : text, at);
  header.set(utf8(member.name).subarray(0, 100), 0);
  put(100, member.mode ?? '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, member.size ?? `${(member.data?.byteLength ?? 0).toString(8).padStart(11, '0')}\0`);
  put(136, '14530344000\0');
  put(156, member.type ?? '0');
  put(157, member.linkName ?? '');
  put(257, member.magic ?? 'ustar\x0000');
  put(345, member.prefix ?? '');
  for (const { at, bytes } of member.over ?? []) put(at, bytes);
  put(148, ' '.repeat(8));
  const sum = header.reduce((all, byte) => all + byte, 0);
  put(148, member.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

export function tarMember(member: TarMember): Bytes {
  const data = member.data ?? zeros(0);
  return concatBytes([tarHeader(member), data, zeros((blockBytes - (data.byteLength % blockBytes)) % blockBytes)]);
}

export const tarEnd = zeros(2 * blockBytes);
export const tar = (members: readonly TarMember[], end: Uint8Array = tarEnd): Bytes =>
  concatBytes([...members.map(tarMember), end]);

/** A record of pax: its own length, a space, key, equals, value, a line break. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (`${length}${rest}`.length !== length) length = `${length}${rest}`.length;
  return `${length}${rest}`;
}
export const pax = (body: string, type = 'x'): TarMember => ({ name: 'PaxHeaders/a', type, data: ascii(body) });
export const gnuLongName = (name: string, type = 'L'): TarMember => ({
  name: '././@LongLink',
  type,
  data: ascii(`${name}\0`),
  magic: 'ustar  \0',
});

export interface GzipLies {
  readonly flags?: number;
  /** What the flags announce: extra field, name, comment, checksum. */
  readonly optional?: Uint8Array;
  readonly crc?: number;
  readonly sizeBytes?: number;
  readonly packed?: Uint8Array;
  readonly method?: number;
}

export function gzip(data: Uint8Array, lies: GzipLies = {}): Bytes {
  return concatBytes([
    Uint8Array.of(0x1f, 0x8b, lies.method ?? 8, lies.flags ?? 0, 0, 0, 0, 0, 0, 255),
    lies.optional ?? zeros(0),
    lies.packed ?? new Uint8Array(deflateRawSync(data)),
    fields([4, lies.crc ?? crc32(data)], [4, lies.sizeBytes ?? data.byteLength]),
  ]);
}
