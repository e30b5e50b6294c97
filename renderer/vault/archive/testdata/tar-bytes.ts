/** TARs byte by byte, with every field open to a lie. For tests alone. */
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';

export interface TarPart {
  readonly name: string;
  readonly rawName?: Uint8Array;
  readonly prefix?: string;
  readonly data?: Uint8Array;
  readonly type?: string;
  /** The size field, whatever the data is. */
  readonly size?: string;
  readonly sizeBytes?: number;
  readonly modifiedS?: number;
  readonly magic?: string;
  readonly checksum?: string;
}

const utf8 = new TextEncoder();
const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');

export const tarBytes = (parts: readonly TarPart[], end = new Uint8Array(1024)): Bytes =>
  concatBytes([...parts.flatMap((part) => [tarHeader(part), padded(part.data ?? new Uint8Array(0))]), end]);

export function tarHeader(part: TarPart): Bytes {
  const head = new Uint8Array(512);
  const put = (at: number, text: string) => head.set(utf8.encode(text), at);
  head.set((part.rawName ?? utf8.encode(part.name)).subarray(0, 100));
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, part.size ?? `${octal(part.sizeBytes ?? part.data?.byteLength ?? 0, 11)}\0`);
  put(136, `${octal(part.modifiedS ?? 1_704_067_200, 11)}\0`);
  put(156, part.type ?? '0');
  put(257, part.magic ?? 'ustar\x0000');
  put(345, part.prefix ?? '');
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += head[at] as number;
  put(148, part.checksum ?? `${octal(sum, 6)}\0 `);
  return head;
}

/** Records of a pax header, each with its length in front. */
export function paxRecords(records: readonly (readonly [key: string, value: string])[]): Bytes {
  return concatBytes(
    records.map(([key, value]) => {
      const body = utf8.encode(` ${key}=${value}\n`);
      let length = body.byteLength + 1;
      while (String(length).length + body.byteLength !== length) length = String(length).length + body.byteLength;
      return concatBytes([utf8.encode(String(length)), body]);
    }),
  );
}

/** Any container as one file with a name too long for its header. */
export const longNamed = (name: string, data: Uint8Array): readonly TarPart[] => [
  { name: '././@LongLink', type: 'L', data: utf8.encode(`${name}\0`), magic: 'ustar  \0' },
  { name: name.slice(0, 99), data, magic: 'ustar  \0' },
];

export const paxNamed = (name: string, data: Uint8Array): readonly TarPart[] => [
  { name: 'PaxHeaders/x', type: 'x', data: paxRecords([['path', name]]) },
  { name: 'short', data },
];

const padded = (data: Uint8Array): Uint8Array => concatBytes([data, new Uint8Array((512 - (data.byteLength % 512)) % 512)]);
