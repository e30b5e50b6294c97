import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { bytesInMemory } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { readEntryPieces } from './read-entry-pieces.ts';
import type { ArchiveEntry } from './archive-tree.ts';

const content = Uint8Array.from(
  { length: 3_000_000 },
  (_, at) => ((at * 2_654_435_761) >>> 7) & (at % 5000 < 2500 ? 0xff : 0x03),
);

/** An entry as it stands in a ZIP: header, name, data. */
function packedEntry(method: 0 | 8, over: Partial<ArchiveEntry> = {}) {
  const packed = method === 8 ? new Uint8Array(deflateRawSync(content)) : content;
  const rawName = new TextEncoder().encode('result.json');
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(8, method, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, packed.byteLength, true);
  view.setUint32(22, content.byteLength, true);
  view.setUint16(26, rawName.byteLength, true);
  const bytes = concatBytes([header, rawName, packed]);
  const stated = { flags: 0, method, crc32: crc32(content), compressedBytes: packed.byteLength, sizeBytes: content.byteLength };
  const place = { index: 0, headerOffset: 0, endOffset: bytes.byteLength, isBare: false };
  const entry = { ...stated, ...place, name: 'result.json', rawName, modifiedMs: null, reason: null, ...over } as ArchiveEntry;
  return { source: bytesInMemory(bytes), entry };
}

async function read({ source, entry }: ReturnType<typeof packedEntry>): Promise<Uint8Array> {
  const pieces = [];
  for await (const piece of readEntryPieces(source, entry)) pieces.push(piece);
  return concatBytes(pieces);
}

describe('an entry read piece by piece', () => {
  it.each([0, 8] as const)('is whole when it is packed by method %i', async (method) => {
    expect(Buffer.compare(await read(packedEntry(method)), content)).toBe(0);
  });

  it.each([0, 8] as const)('says so when its checksum differs, method %i', async (method) => {
    await expect(read(packedEntry(method, { crc32: 1 }))).rejects.toMatchObject({ code: 'archive/inconsistent' });
    const { source, entry } = packedEntry(method);
    const bytes = concatBytes(await source.readParts(0, source.sizeBytes));
    const view = new DataView(bytes.buffer);
    // As by a writer that streams: sum and sizes follow the data.
    view.setUint16(6, 8, true);
    view.setUint32(14, 0, true);
    const lying = { source: bytesInMemory(bytes), entry: { ...entry, crc32: 1 } };
    await expect(read(lying)).rejects.toMatchObject({ code: 'archive/unreadable' });
  });

  it('may be left off early', async () => {
    const { source, entry } = packedEntry(8);
    for await (const piece of readEntryPieces(source, entry)) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
  });
});
