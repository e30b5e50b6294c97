/** What three independent readers say of the same archives: this one, yauzl and zip.js in its strict mode. */
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { fromBuffer, type ZipFile } from 'yauzl';
import { toneWav } from '../audio/testdata/wav-bytes.ts';
import { bytesInMemory } from './byte-source.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { type HonestFile, yazlArchive } from './testdata/yazl-archive.ts';
import { zipBytes } from './testdata/zip-bytes.ts';
import { readZipDirectory } from './zip-directory.ts';

type Listing = readonly { readonly name: string; readonly size: number; readonly first: number | undefined }[];

async function ours(archive: Uint8Array): Promise<Listing> {
  const source = bytesInMemory(archive);
  const { entries } = await readZipDirectory(source);
  return Promise.all(
    entries.map(async (entry) => {
      const bytes = entry.reason === null ? await readZipEntry(source, entry) : new Uint8Array(0);
      return { name: entry.name, size: bytes.byteLength, first: bytes[44] };
    }),
  );
}

async function zipJs(archive: Uint8Array): Promise<Listing> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(archive)])), { strictness: 'strict' });
  const entries = (await reader.getEntries()).filter((entry) => !entry.directory);
  return Promise.all(
    entries.map(async (entry) => {
      const bytes = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
      return { name: entry.filename, size: bytes.byteLength, first: bytes[44] };
    }),
  );
}

async function yauzl(archive: Uint8Array): Promise<Listing> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const found: { name: string; size: number; first: number | undefined }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry();
      return zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        return stream.on('end', () => {
          const bytes = Buffer.concat(chunks);
          found.push({ name: entry.fileName, size: bytes.byteLength, first: bytes[44] });
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return found;
}

const files: readonly HonestFile[] = [
  { name: 'Alexa/Küche/one.wav', data: toneWav(900, 1) },
  { name: 'Alexa/日本語.wav', data: toneWav(4000, 2), isStored: true },
  { name: 'Alexa/empty.txt', data: new Uint8Array(0) },
  { name: 'Alexa/long.wav', data: toneWav(200_000, 3) },
];

describe('an honest archive', () => {
  it.each([
    ['made by yazl', () => yazlArchive(files)],
    ['with ZIP64 throughout', () => yazlArchive(files, true)],
    ['with sizes behind the data', async () => zipBytes(files.map((file) => ({ ...file, hasDescriptor: true })))],
    ['with a comment', async () => zipBytes(files, { comment: 'made for a test' })],
    ['with folders', async () => zipBytes([{ name: 'Alexa/', isStored: true }, ...files])],
  ])('%s reads as yauzl and zip.js read it', async (_how, make) => {
    const archive = await make();
    const [here, there, elsewhere] = await Promise.all([ours(archive), yauzl(archive), zipJs(archive)]);
    expect(here).toEqual(there);
    expect(here).toEqual(elsewhere);
    expect(here.map(({ name, size }) => [name, size])).toEqual(files.map(({ name, data }) => [name, data.byteLength]));
  });
});
