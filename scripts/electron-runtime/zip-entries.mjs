/**
 * Reads a ZIP that lies inside another file (an uncompressed tar), with Node's own parts only: the start script needs
 * it before a single package is there. For the one archive whose hash we pin; the app's own reader (renderer/vault/archive)
 * is the one for archives that anybody may have made.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * @typedef {{ name: string, method: number, compressedBytes: number, sizeBytes: number, mode: number, headerOffset: number }} ZipEntry
 * @typedef {{ path: string, handle: import('node:fs/promises').FileHandle, offset: number, sizeBytes: number }} ZipWindow where the ZIP lies in the open file
 */

/**
 * @param {ZipWindow} zip
 * @returns {Promise<ZipEntry[]>}
 */
export async function listZip(zip) {
  // The end record is 22 bytes plus a comment of at most 64 KiB.
  const tail = await read(zip, Math.max(0, zip.sizeBytes - 65_557), Math.min(zip.sizeBytes, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('The runtime archive has no ZIP directory.');
  const count = tail.readUInt16LE(end + 10);
  const directory = await read(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The runtime archive has a broken ZIP directory.');
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {ZipWindow} zip
 * @param {ZipEntry} entry
 * @param {string} targetPath
 */
export async function extractZipEntry(zip, entry, targetPath) {
  const header = await read(zip, entry.headerOffset, 30);
  const start = zip.offset + entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const target = createWriteStream(targetPath, { mode: entry.mode & 0o755 || 0o644 });
  const source = createReadStream(zip.path, { start, end: start + entry.compressedBytes - 1 });
  if (entry.method === STORED) await pipeline(source, target);
  else if (entry.method === DEFLATED) await pipeline(source, createInflateRaw(), target);
  else throw new Error(`The runtime archive uses ZIP method ${entry.method}, which is not known here.`);
  if (target.bytesWritten !== entry.sizeBytes)
    throw new Error('A file of the runtime archive is shorter than its directory says.');
}

/**
 * @param {ZipWindow} zip
 * @param {number} offset
 * @param {number} length
 */
async function read(zip, offset, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await zip.handle.read(buffer, 0, length, zip.offset + offset);
  if (bytesRead !== length) throw new Error('The runtime archive ends early.');
  return buffer;
}
