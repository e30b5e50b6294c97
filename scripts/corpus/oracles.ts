/**
 * What other readers make of the same bytes: yauzl, zip.js in its strict mode, tar-stream. Each reads everything it is offered,
 * within bounds, and is asked only one thing: how many files came out, or that it refused. Node only.
 */
import { Readable } from 'node:stream';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { extract } from 'tar-stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** `reads 2`, `reads 1 of 2`, or `refuses`. */
export type OracleVerdict = string;

/** More than this of one entry is not read: what a bomb does to another reader isn't what is asked. */
const mostBytes = 16 << 20;
const mostEntries = 1000;

const counted = (read: number, all: number): OracleVerdict => (read === all ? `reads ${all}` : `reads ${read} of ${all}`);

export async function askZipJs(archive: Uint8Array): Promise<OracleVerdict> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(archive)])), {
    strictness: 'strict',
    useWebWorkers: false,
  });
  try {
    const entries = (await reader.getEntries()).filter((entry) => !entry.directory);
    let read = 0;
    for (const entry of entries.slice(0, mostEntries)) {
      if (entry.directory || entry.uncompressedSize > mostBytes) continue;
      const strictly = { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true };
      await entry.getData(new Uint8ArrayWriter(), strictly).then(
        () => read++,
        () => 'this one is refused',
      );
    }
    return counted(read, entries.length);
  } catch {
    // Its one way to refuse an archive; which of its errors doesn't matter here.
    return 'refuses';
  } finally {
    await reader.close().catch(() => 'nothing was open');
  }
}

export async function askYauzl(archive: Uint8Array): Promise<OracleVerdict> {
  let all = 0;
  let read = 0;
  try {
    const file = await new Promise<ZipFile>((resolve, reject) =>
      fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    await new Promise<void>((resolve, reject) => {
      file.on('error', reject).on('end', resolve);
      file.on('entry', (entry: Entry) => {
        if (entry.fileName.endsWith('/')) return file.readEntry();
        all++;
        if (all > mostEntries) return resolve();
        return void readWhole(file, entry)
          .then(
            () => read++,
            () => 'this one is refused',
          )
          .then(() => file.readEntry());
      });
      file.readEntry();
    });
    return counted(read, all);
  } catch {
    // Its one way to refuse an archive. What it had handed out before counts for nothing.
    return 'refuses';
  }
}

function readWhole(file: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > mostBytes) reject(new Error('larger than is read here'));
    else
      file.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else stream.on('error', reject).on('end', resolve).resume();
      });
  });
}

export function askTarStream(archive: Uint8Array): Promise<OracleVerdict> {
  return new Promise((resolve) => {
    let files = 0;
    const reading = extract();
    reading.on('entry', (header, stream, next) => {
      if (header.type === 'file' || header.type === 'contiguous-file') files++;
      stream
        .on('end', next)
        .on('error', () => next())
        .resume();
    });
    reading.on('finish', () => resolve(counted(files, files)));
    reading.on('error', () => resolve('refuses'));
    Readable.from([Buffer.from(archive)]).pipe(reading);
  });
}
