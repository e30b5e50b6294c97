import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { openByteSource, readRange } from './byte-source.ts';
import { serveArchive } from './testdata/serve-archive.ts';

const archive = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 31) & 255);
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    ({ code }: Failure) => code,
  );

describe('a byte source', () => {
  it('answers reads with exactly their range, in any order', async () => {
    const source = await openByteSource(serveArchive(archive, { frameBytes: 7001 }).port);
    expect(source.sizeBytes).toBe(100_000);
    const ranges = [
      [50_000, 30_000],
      [0, 1],
      [99_999, 1],
      [10, 0],
    ] as const;
    const reads = await Promise.all(ranges.map(([offset, length]) => readRange(source, offset, length)));
    reads.forEach((bytes, n) => {
      const [offset, length] = ranges[n] as readonly [number, number];
      expect(bytes).toEqual(archive.slice(offset, offset + length));
    });
  });

  it('hands a range over in the buffers it came in, without a copy', async () => {
    const source = await openByteSource(serveArchive(archive, { frameBytes: 40_000 }).port);
    expect((await source.readParts(0, 100_000)).map((part) => part.byteLength)).toEqual([40_000, 40_000, 20_000]);
  });

  it('gives credit back, so that more can come than was granted at first', async () => {
    const large = new Uint8Array(40 << 20);
    const source = await openByteSource(serveArchive(large).port);
    const parts = await source.readParts(0, large.byteLength);
    expect(parts.reduce((sum, part) => sum + part.byteLength, 0)).toBe(large.byteLength);
  });

  it('rejects every read when main fails, and each one after', async () => {
    const failure = new Failure('archive/changed', { expectedBytes: 1, foundBytes: 2 });
    const source = await openByteSource(serveArchive(archive, { frameBytes: 1000, failAfterBytes: 5000, failure }).port);
    const [first, second] = await Promise.all([codeOf(source.readParts(0, 50_000)), codeOf(source.readParts(50_000, 10))]);
    expect([first, second, await codeOf(source.readParts(0, 10))]).toEqual([
      'archive/changed',
      'archive/changed',
      'archive/changed',
    ]);
  });

  it('tells main to let go when it is closed', async () => {
    const served = serveArchive(archive, { delayMs: 20, frameBytes: 1000 });
    const source = await openByteSource(served.port);
    const reading = codeOf(source.readParts(0, 100_000));
    source.close();
    source.close();
    expect(await reading).toBe('archive/unreadable');
    await vi.waitFor(() => expect(served.isCancelled()).toBe(true));
  });

  it('says that the archive is gone when main goes away', async () => {
    const { port1, port2 } = new MessageChannel();
    const opening = codeOf(openByteSource(port2));
    port1.close();
    expect(await opening).toBe('archive/gone');
  });
});
