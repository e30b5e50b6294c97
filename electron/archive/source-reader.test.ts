import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtSource, openSource, type SourceFile } from './source-file.ts';
import { readSource } from './source-reader.ts';

const sizes = [5, 0, 1, 7, 0, 0, 30, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2];
let dir: string;
let files: SourceFile[];
let whole: Buffer;
const at = (index: number) => join(dir, `${index}.wav`);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'overheard-reader-'));
  const parts = sizes.map((size, index) => Buffer.alloc(size, index + 1));
  for (const [index, part] of parts.entries()) writeFileSync(at(index), part);
  files = await Promise.all(sizes.map(async (_, index) => ({ ...(await lookAtSource(at(index))), isListed: true })));
  whole = Buffer.concat(parts);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function read(from: number, to: number): Promise<Buffer> {
  const reader = readSource(files);
  const frame = Buffer.alloc(to - from);
  try {
    await reader.read(frame, from);
    return frame;
  } finally {
    await reader.close();
  }
}
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'read',
    (thrown: unknown) => (thrown as { code: string }).code,
  );

describe('readSource', () => {
  it('reads any range over any borders, and files without a byte', async () => {
    expect(readSource(files).sizeBytes).toBe(whole.byteLength);
    for (let from = 0; from <= whole.byteLength; from += 3) {
      for (let to = from; to <= whole.byteLength; to += 5) {
        expect((await read(from, to)).equals(whole.subarray(from, to))).toBe(true);
      }
    }
  });

  it('opens only what is read, and keeps few files open', async () => {
    let [open, mostOpen, opened] = [0, 0, 0];
    const reader = readSource(files, async (file) => {
      const handle = await openSource(file);
      opened++;
      mostOpen = Math.max(mostOpen, ++open);
      return {
        read: (...args) => handle.read(...args),
        stat: () => handle.stat(),
        close: async () => {
          open--;
          await handle.close();
        },
      };
    });
    await reader.read(Buffer.alloc(5), 0);
    expect(opened).toBe(1);
    for (let from = 0; from < whole.byteLength; from++) await reader.read(Buffer.alloc(1), from);
    expect(mostOpen).toBeLessThanOrEqual(9);
    await reader.close();
    expect(open).toBe(0);
  });

  it('says archive/changed when a file among them has changed', async () => {
    writeFileSync(at(6), Buffer.alloc(31));
    expect(await codeOf(read(0, 4))).toBe('read');
    expect(await codeOf(read(0, whole.byteLength))).toBe('archive/changed');
    writeFileSync(at(6), Buffer.alloc(3));
    expect(await codeOf(read(14, 20))).toBe('archive/changed');
  });

  it('says archive/gone when a file among them has vanished', async () => {
    rmSync(at(3));
    expect(await codeOf(read(0, whole.byteLength))).toBe('archive/gone');
  });

  it('says archive/gone when the disk fails because it was pulled out', async () => {
    const pulled = Object.assign(new Error('EIO'), { code: 'EIO', errno: -5 });
    const reader = readSource(files, async (file) => {
      rmSync(file.path);
      return { read: () => Promise.reject(pulled), stat: () => Promise.reject(pulled), close: async () => undefined };
    });
    expect(await codeOf(reader.read(Buffer.alloc(3), 0))).toBe('archive/gone');
  });

  it.skipIf(process.platform === 'win32')('follows no link that has taken the place of a listed file', async () => {
    renameSync(at(0), join(dir, 'elsewhere'));
    symlinkSync(join(dir, 'elsewhere'), at(0));
    expect(await codeOf(read(0, 3))).toBe('archive/unreadable');
  });

  it.skipIf(process.platform === 'win32')('is not held up by a pipe that has taken the place of a file', async () => {
    rmSync(at(0));
    execFileSync('mkfifo', [at(0)]);
    expect(await codeOf(read(0, 3))).toMatch(/^archive\//);
  });
});
