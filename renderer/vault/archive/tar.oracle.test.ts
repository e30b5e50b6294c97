/** What three independent readers say of the same TAR: this one, tar-stream and GNU tar. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extract, pack } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesInMemory } from './byte-source.ts';
import { readArchive } from './read-archive.ts';
import { readZipEntry } from './read-zip-entry.ts';

type Listing = readonly (readonly [name: string, sizeBytes: number, modifiedMs: number | null, first: number | undefined])[];

const dir = mkdtempSync(join(tmpdir(), 'overheard-tar-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function ours(archive: Uint8Array): Promise<Listing> {
  const { source, entries } = await readArchive(bytesInMemory(archive), 'x.tar');
  const files = entries.filter(({ reason }) => reason === null);
  return Promise.all(
    files.map(async (entry) => {
      const bytes = await readZipEntry(source, entry);
      return [entry.name, bytes.byteLength, secondOf(entry.modifiedMs), bytes[0]] as const;
    }),
  );
}

/** What the three all tell. */
const secondOf = (modifiedMs: number | null): number | null => (modifiedMs === null ? null : Math.floor(modifiedMs / 1000));

async function tarStream(archive: Uint8Array): Promise<Listing> {
  const found: [string, number, number | null, number | undefined][] = [];
  const extracting = extract();
  Readable.from([Buffer.from(archive)]).pipe(extracting);
  for await (const entry of extracting) {
    const { name, type, mtime } = entry.header;
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const isRead = type === 'file' && bytes.byteLength > 0;
    if (isRead)
      found.push([name.normalize('NFC').replace(/^\.\//, ''), bytes.byteLength, secondOf(mtime?.getTime() ?? null), bytes[0]]);
  }
  return found;
}

const long = `${'deep/'.repeat(30)}Küche-${'x'.repeat(120)}.wav`;
const files: readonly (readonly [string, Buffer])[] = [
  ['one.wav', Buffer.alloc(1000, 7)],
  ['Küche/zwei.wav', Buffer.alloc(511, 8)],
  ['Küche/drei.wav', Buffer.alloc(512, 9)],
  ['leer.txt', Buffer.alloc(0)],
  [long, Buffer.alloc(70_000, 10)],
];

function madeByGnu(format: string): Uint8Array {
  const root = join(dir, format);
  for (const [name, data] of files) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), data);
  }
  symlinkSync('one.wav', join(root, 'link.wav'));
  const archive = join(dir, `${format}.tar`);
  execFileSync('tar', ['cf', archive, `--format=${format}`, '--mtime=2024-05-06 07:08:09 UTC', '-C', root, '.']);
  return new Uint8Array(readFileSync(archive));
}

async function madeByTarStream(): Promise<Uint8Array> {
  const packing = pack();
  for (const [name, data] of files) packing.entry({ name, mtime: new Date(1_700_000_000_000) }, data);
  packing.entry({ name: 'link.wav', type: 'symlink', linkname: 'one.wav' });
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

describe('an honest TAR', () => {
  it.each([
    ['GNU tar', async () => madeByGnu('gnu')],
    ['GNU tar as pax', async () => madeByGnu('posix')],
    ['tar-stream', madeByTarStream],
  ])('of %s reads as tar-stream reads it', async (_who, make) => {
    const archive = await make();
    const [here, there] = await Promise.all([ours(archive), tarStream(archive)]);
    expect(here).toEqual(there);
    const packed = files.filter(([, data]) => data.byteLength > 0);
    expect(new Map(here.map(([name, size]) => [name, size]))).toEqual(
      new Map(packed.map(([name, data]) => [name, data.byteLength])),
    );
  });
});
