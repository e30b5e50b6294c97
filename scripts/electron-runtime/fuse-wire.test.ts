import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFuseWire } from './fuse-wire.mjs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fuse-wire-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function makeExecutable(bytesBefore: number, wire: string) {
  const path = join(dir, 'executable');
  const head = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire)]);
  await writeFile(path, Buffer.concat([Buffer.alloc(bytesBefore, 0xee), head, Buffer.alloc(1000, 0xee)]));
  return path;
}

describe('writeFuseWire', () => {
  it.each([0, 5000, 4 * 1024 * 1024 - 10, 4 * 1024 * 1024, 9_000_000])(
    'writes the wire and nothing else when it lies at %i',
    async (offset) => {
      const path = await makeExecutable(offset, '01110011');
      const before = await readFile(path);
      await writeFuseWire(path, '10110001');
      const after = await readFile(path);
      expect(after.subarray(offset + 34, offset + 42).toString()).toBe('10110001');
      after.set(before.subarray(offset + 34, offset + 42), offset + 34);
      expect(after.equals(before)).toBe(true);
    },
  );

  it('refuses an executable with another number of fuses', async () => {
    const path = await makeExecutable(100, '0111001');
    await expect(writeFuseWire(path, '10110001')).rejects.toThrow(/with 7 fuses/);
  });

  it('refuses an executable without a wire', async () => {
    const path = join(dir, 'executable');
    await writeFile(path, Buffer.alloc(5_000_000));
    await expect(writeFuseWire(path, '10110001')).rejects.toThrow(/no fuse wire/);
  });
});
