/** Unpacks one block of Snappy (google/snappy, format_description.txt). Main process; LevelDB's index blocks alone, after their checksum fits. */
import { VarintReader } from './varint-reader.ts';

const mostBytes = 64 << 20;

export function uncompressIndex(packed: Uint8Array): Uint8Array {
  const reader = new VarintReader(packed, 0);
  const length = reader.varint();
  if (length > mostBytes) return new Uint8Array();
  const plain = new Uint8Array(length);
  let { at } = reader;
  let to = 0;
  const number = (bytes: number): number => {
    let value = 0;
    for (let place = 0; place < bytes; place++) value += (packed[at++] ?? 0) * 256 ** place;
    return value;
  };
  while (at < packed.length && to < length) {
    const tag = packed[at++] as number;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const count = 1 + (short < 60 ? short : number(short - 59));
      plain.set(packed.subarray(at, at + Math.min(count, length - to)), to);
      at += count;
      to += count;
      continue;
    }
    const count = (tag & 3) === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = (tag & 3) === 1 ? ((tag >> 5) << 8) + number(1) : number((tag & 3) === 2 ? 2 : 4);
    // Byte by byte: a copy may overlap itself.
    for (const end = Math.min(length, to + count); to < end; to++) plain[to] = plain[to - back] ?? 0;
  }
  return plain;
}
