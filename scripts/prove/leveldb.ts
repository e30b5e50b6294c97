/**
 * A forensic reader of LevelDB folders: everything that any file still holds, live, overwritten or deleted, whatever
 * the manifest says. Reads logs (.log) and tables (.ldb, .sst); never opens the database, never writes.
 * Formats: LevelDB doc/log_format.md, doc/table_format.md.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uncompress } from 'snappyjs';

const logBlockBytes = 32_768;
const tableFooterBytes = 48;
const tableMagic = 0xdb4775248b80fb57n;

/** A piece of a file as it was before LevelDB framed or compressed it: one write batch of a log, one block of a table. */
export interface Piece {
  readonly file: string;
  readonly bytes: Buffer;
}

/** Every batch and block, whole, unframed and uncompressed: what a search for plaintext must look through. */
export async function everyPiece(dir: string): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const file of await readdir(dir)) {
    const bytes = await readFile(join(dir, file));
    if (file.endsWith('.log') || file.startsWith('MANIFEST'))
      pieces.push(...logRecords(bytes).map((record) => ({ file, bytes: record })));
    if (/\.(ldb|sst)$/.test(file)) pieces.push(...tableBlocks(bytes).map((block) => ({ file, bytes: block })));
  }
  return pieces;
}

/** Records of a log, their fragments joined. Stops quietly at a torn end, as LevelDB does. */
export function logRecords(log: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let fragments: Buffer[] = [];
  for (let block = 0; block < log.length; block += logBlockBytes) {
    const end = Math.min(block + logBlockBytes, log.length);
    let at = block;
    while (at + 7 <= end) {
      const length = log.readUInt16LE(at + 4);
      const type = log[at + 6];
      if (type === 0 || at + 7 + length > end) break;
      fragments.push(log.subarray(at + 7, at + 7 + length));
      // 1 full, 2 first, 3 middle, 4 last
      if (type === 1 || type === 2) fragments = fragments.slice(-1);
      if (type === 1 || type === 4) {
        records.push(Buffer.concat(fragments));
        fragments = [];
      }
      at += 7 + length;
    }
  }
  return records;
}

function tableBlocks(table: Buffer): Buffer[] {
  if (table.length < tableFooterBytes || table.readBigUInt64LE(table.length - 8) !== tableMagic) return [];
  const footer = new VarintReader(table, table.length - tableFooterBytes);
  footer.varint();
  footer.varint();
  const index = readBlock(table, footer.varint(), footer.varint());
  if (index === null) return [];
  const blocks: Buffer[] = [];
  for (const handle of blockValues(index)) {
    const reader = new VarintReader(handle, 0);
    const block = readBlock(table, reader.varint(), reader.varint());
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function readBlock(table: Buffer, offset: number, length: number): Buffer | null {
  if (offset + length + 1 > table.length) return null;
  const raw = table.subarray(offset, offset + length);
  return table[offset + length] === 1 ? Buffer.from(uncompress(raw)) : raw;
}

function blockValues(block: Buffer): Buffer[] {
  if (block.length < 4) return [];
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const values: Buffer[] = [];
  const reader = new VarintReader(block, 0);
  while (reader.at < end) {
    reader.varint();
    const keyBytes = reader.varint();
    const valueBytes = reader.varint();
    reader.skip(keyBytes);
    values.push(reader.take(valueBytes));
  }
  return values;
}

class VarintReader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let value = 0;
    for (let factor = 1; this.at < this.#bytes.length; factor *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return value;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  take(bytes: number): Buffer {
    this.at += bytes;
    return this.#bytes.subarray(this.at - bytes, this.at);
  }
}
