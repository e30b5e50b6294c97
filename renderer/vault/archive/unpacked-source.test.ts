import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { readRange } from './byte-source.ts';
import { gunzip } from './gunzip.ts';
import { limits } from './limits.ts';
import { unpackedSource } from './unpacked-source.ts';

const content = Uint8Array.from({ length: 400_000 }, (_, n) => (n * 37 + (n >> 9)) & 255);

async function* pieces(pieceBytes: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < content.byteLength; at += pieceBytes) {
    yield content.slice(at, at + pieceBytes);
  }
}

function opened(pieceBytes = 1000) {
  let openings = 0;
  const source = unpackedSource(() => {
    openings++;
    return pieces(pieceBytes);
  }, content.byteLength);
  return { source, openings: () => openings };
}

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    ({ code }: { readonly code: string }) => code,
  );

describe('a stream that is read by ranges', () => {
  it('is unpacked once by whoever goes forward, whatever the ranges', async () => {
    const { source, openings } = opened();
    const ranges = [
      [0, 10],
      [10, 1],
      [500, 90_000],
      [90_500, 0],
      [300_000, 100_000],
    ] as const;
    const reads = await Promise.all(ranges.map(([offset, length]) => readRange(source, offset, length)));
    reads.forEach((bytes, n) => {
      const [offset, length] = ranges[n] as readonly [number, number];
      expect(bytes).toEqual(content.slice(offset, offset + length));
    });
    expect(openings()).toBe(1);
  });

  it('gives what there is where it ends, and nothing behind it', async () => {
    const { source } = opened();
    expect(await readRange(source, 399_990, 50)).toEqual(content.slice(399_990));
    expect((await readRange(source, 400_000, 1)).byteLength).toBe(0);
  });

  it('goes back by beginning anew, and refuses whoever does so without end', async () => {
    const { source, openings } = opened(50_000);
    expect(await readRange(source, 200_000, 5)).toEqual(content.slice(200_000, 200_005));
    expect(await readRange(source, 100_000, 5)).toEqual(content.slice(100_000, 100_005));
    expect(openings()).toBe(2);
    const back = async () => {
      for (let n = 0; n <= 2 * limits.restarts; n++) await readRange(source, 300_000 - n, 1);
    };
    expect(await codeOf(back())).toBe('archive/bomb');
  });

  it('answers from what was kept, without touching the stream', async () => {
    const { source, openings } = opened();
    source.keep(1000, content.slice(1000, 2000));
    expect(await readRange(source, 1500, 500)).toEqual(content.slice(1500, 2000));
    expect(openings()).toBe(0);
    expect(source.keep(1000, new Uint8Array(1))).toBe(false);
  });

  it('ends every read when it is closed, while it skips and before anything comes', async () => {
    let hasStarted = false;
    const source = unpackedSource(async function* () {
      hasStarted = true;
      for (;;) yield new Uint8Array(1000);
    });
    const reads = [codeOf(source.readParts(1e12, 10)), codeOf(source.readParts(0, 10))];
    await new Promise((resolve) => setTimeout(resolve, 60));
    source.close();
    expect(await Promise.all(reads)).toEqual(['archive/unreadable', 'archive/unreadable']);
    expect(hasStarted).toBe(true);
    expect(await codeOf(source.readParts(0, 1))).toBe('archive/unreadable');
  });

  it('stays broken where the stream broke', async () => {
    const cut = new Uint8Array(gzipSync(content)).slice(0, 500);
    const source = unpackedSource(() =>
      gunzip(
        (async function* () {
          yield cut;
        })(),
      ),
    );
    expect(await codeOf(source.readParts(399_000, 10))).toBe('archive/truncated');
    expect(await codeOf(source.readParts(0, 10))).toBe('archive/truncated');
  });
});
