import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { expect, it } from 'vitest';
import { joinPieces, packPiece } from '../e2e/make-archives/packed-pieces.ts';
import { readWav } from '../e2e/make-archives/wav.ts';
import { makeSyntheticArchive } from './synthetic-archive.ts';

it('combines checksums of pieces as if they had been packed together', () => {
  const pieces = [3, 1000, 70_000].map((length, at) =>
    packPiece(Uint8Array.from({ length }, (_, byte) => (byte * 31 + at) & 0xff)),
  );
  const start = new Uint8Array([1, 2, 3]);
  const joined = joinPieces(start, pieces);
  const whole = inflateRawSync(joined.packed);
  expect(whole.byteLength).toBe(joined.sizeBytes);
  expect(crc32(whole)).toBe(joined.crc32);
});

it('makes archives that another reader finds whole, with as many distinct WAVs as asked for', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'overheard-synthetic-'));
  try {
    const { path, recordings } = await makeSyntheticArchive(dir, { count: 40, meanBytes: 4000 });
    const reader = new ZipReader(new BlobReader(new Blob([await readFile(path)])), { checkCrc32: true });
    const sounds = new Set<string>();
    for (const entry of await reader.getEntries()) {
      if (entry.directory || !entry.filename.endsWith('.wav')) continue;
      const { samples } = readWav(await entry.getData(new Uint8ArrayWriter()));
      expect(samples.length).toBeGreaterThan(500);
      sounds.add(samples.join());
    }
    expect(recordings).toBe(40);
    expect(sounds.size).toBe(40);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
