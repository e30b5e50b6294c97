import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compress } from 'snappyjs';
import { describe, expect, it } from 'vitest';
import { everyPiece, logRecords } from './leveldb.ts';

/** A log record in pieces, as LevelDB frames what crosses its 32 KiB blocks. */
function framed(record: Buffer, startsAt = 0): Buffer {
  const out: Buffer[] = [];
  let at = startsAt;
  for (let done = 0; ; ) {
    const room = 32_768 - (at % 32_768) - 7;
    const piece = record.subarray(done, done + room);
    const isFirst = done === 0;
    done += piece.length;
    const isLast = done === record.length;
    const header = Buffer.alloc(7);
    header.writeUInt16LE(piece.length, 4);
    header[6] = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
    out.push(header, piece);
    at += 7 + piece.length;
    if (isLast) return Buffer.concat(out);
  }
}

/** One entry, no shared prefix, one restart. Lengths below 128 are a byte each. */
const block = (key: string, value: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0, key.length), varint(value.length), Buffer.from(key), value, Buffer.of(0, 0, 0, 0, 1, 0, 0, 0)]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Buffer.of(...bytes, left);
}

/** A table of one data block, packed, and its index. */
function table(value: Buffer): Buffer {
  const packed = Buffer.concat([Buffer.from(compress(block('k', value))), Buffer.of(1, 0, 0, 0, 0)]);
  const index = block('k', Buffer.concat([varint(0), varint(packed.length - 5)]));
  const footer = Buffer.alloc(48);
  Buffer.concat([varint(0), varint(0), varint(packed.length), varint(index.length)]).copy(footer);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  return Buffer.concat([packed, index, Buffer.of(0, 0, 0, 0, 0), footer]);
}

describe('the reader of LevelDB', () => {
  it('joins a record that was cut at blocks, and stops at a torn end', () => {
    const record = Buffer.alloc(80_000, 'the quince tree behind the mill. ');
    expect(logRecords(framed(record))).toEqual([record]);
    expect(logRecords(framed(record).subarray(0, 50_000))).toEqual([]);
  });

  it('finds words in a log and in a packed table', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'overheard-leveldb-'));
    try {
      const words = Buffer.from('call Marlene '.repeat(40));
      await writeFile(join(dir, '000003.log'), framed(Buffer.concat([Buffer.alloc(32_755), words])));
      await writeFile(join(dir, '000005.ldb'), table(words));
      const found = (await everyPiece(dir)).filter(({ bytes }) => bytes.includes(words)).map(({ file }) => file);
      expect(found.toSorted()).toEqual(['000003.log', '000005.ldb']);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });
});
