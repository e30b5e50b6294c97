import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { extractZipEntry, listZip } from './zip-entries.mjs';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zip-entries-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** A ZIP with a stored and a deflated file, lying somewhere in a larger file, as in a tar. */
async function makeZip() {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('#!/bin/sh\n'), 'App/run', { compress: false, mode: 0o100755 });
  zip.addBuffer(Buffer.alloc(100_000, 'sound'), 'App/data.bin', { compress: true, mode: 0o100666 });
  zip.end();
  const bytes = await buffer(zip.outputStream);
  const path = join(dir, 'bundle.tar');
  await writeFile(path, Buffer.concat([Buffer.alloc(512), bytes, Buffer.alloc(1024)]));
  return { path, handle: await open(path), offset: 512, sizeBytes: bytes.length };
}

describe('listZip and extractZipEntry', () => {
  it('gives every file back with its content and whether it runs, when the ZIP lies inside another file', async () => {
    const zip = await makeZip();
    const entries = await listZip(zip);
    expect(entries.map(({ name }) => name)).toEqual(['App/run', 'App/data.bin']);

    for (const [index, entry] of entries.entries()) await extractZipEntry(zip, entry, join(dir, String(index)));
    expect(await readFile(join(dir, '0'), 'utf8')).toBe('#!/bin/sh\n');
    expect(await readFile(join(dir, '1'))).toEqual(Buffer.alloc(100_000, 'sound'));
    expect((await stat(join(dir, '0'))).mode & 0o111).toBe(0o111);
    expect((await stat(join(dir, '1'))).mode & 0o133).toBe(0);
    await zip.handle.close();
  });

  it('refuses a file that is no ZIP', async () => {
    const path = join(dir, 'text');
    await writeFile(path, 'only words here, and more than twenty-two of them in bytes');
    const handle = await open(path);
    await expect(listZip({ path, handle, offset: 0, sizeBytes: 40 })).rejects.toThrow(/no ZIP directory/);
    await handle.close();
  });
});
