/** Files as LevelDB writes them (its doc/log_format.md and doc/table_format.md), for tests: logs, manifests, tables of uncompressed blocks. */
import { crc32c, masked } from '../crc32c.ts';

const logBlockBytes = 32_768;

export function logOf(records: readonly Uint8Array[]): Uint8Array {
  const parts: Buffer[] = [];
  let at = 0;
  for (const record of records) {
    let left = record;
    for (let isFirst = true; isFirst || left.length > 0; isFirst = false) {
      const room = logBlockBytes - (at % logBlockBytes);
      if (room < 7) {
        parts.push(Buffer.alloc(room));
        at += room;
        continue;
      }
      const piece = left.subarray(0, room - 7);
      left = left.subarray(piece.length);
      const type = isFirst ? (left.length === 0 ? 1 : 2) : left.length === 0 ? 4 : 3;
      const head = Buffer.alloc(7);
      head.writeUInt32LE(masked(crc32c(Buffer.concat([Buffer.of(type), piece]))), 0);
      head.writeUInt16LE(piece.length, 4);
      head[6] = type;
      parts.push(head, Buffer.from(piece));
      at += 7 + piece.length;
    }
  }
  return Buffer.concat(parts);
}

export function manifestOf({ tables, firstLog }: { readonly tables: readonly number[]; readonly firstLog: number }): Uint8Array {
  const comparator = Buffer.from('idb_cmp1');
  const first = Buffer.concat([Buffer.of(1, comparator.length), comparator, Buffer.of(2, firstLog, 3, 9, 4, 0)]);
  const added = tables.flatMap((number) => [7, 0, number, 100, 1, 0x61, 1, 0x62]);
  return logOf([first, Buffer.from([...added, 6, 0, 77])]);
}

export function tableOf(blocks: readonly Uint8Array[]): Uint8Array {
  const parts: Buffer[] = [];
  let at = 0;
  const put = (block: Uint8Array): Buffer => {
    const typed = Buffer.concat([block, Buffer.of(0)]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(masked(crc32c(typed)));
    parts.push(typed, crc);
    const handle = Buffer.concat([varint(at), varint(block.length)]);
    at += block.length + 5;
    return handle;
  };
  const handles = blocks.map(put);
  const metaindex = put(entries([]));
  const index = put(entries(handles));
  const footer = Buffer.alloc(48);
  Buffer.concat([metaindex, index]).copy(footer);
  Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]).copy(footer, 40);
  return Buffer.concat([...parts, footer]);
}

/** A block of entries with one restart point: nothing shared, a key of one letter. */
function entries(values: readonly Buffer[]): Buffer {
  const rows = values.map((value, place) => Buffer.concat([Buffer.of(0, 1, value.length, 0x61 + place), value]));
  const end = Buffer.alloc(8);
  end.writeUInt32LE(1, 4);
  return Buffer.concat([...rows, end]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left & 127) | 128);
  return Buffer.from([...bytes, left]);
}
