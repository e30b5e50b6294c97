/**
 * What a source is, by its first bytes: a ZIP, or one sound file, which then counts as an archive of one entry. Vault worker.
 */
import { concatBytes, toHex } from '../../../shared/bytes.ts';
import { sniff } from '../audio/sniff.ts';
import { type ByteSource, readRange } from './byte-source.ts';
import { limits } from './limits.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Enough for the chunks that stand before the sound in a WAV. */
const headBytes = 64 * 1024;

/** `fileName` names the entry of a single file. Throws a Failure as readZipDirectory does. */
export async function readArchive(source: ByteSource, fileName: string): Promise<ZipDirectory> {
  const head = await readRange(source, 0, Math.min(headBytes, source.sizeBytes));
  return sniff(head).kind === 'sound' ? singleFile(source, fileName, head) : readZipDirectory(source);
}

async function singleFile(source: ByteSource, fileName: string, head: Uint8Array): Promise<ZipDirectory> {
  const { sizeBytes } = source;
  const tailBytes = Math.min(headBytes, sizeBytes);
  const tail = await readRange(source, sizeBytes - tailBytes, tailBytes);
  const length = new TextEncoder().encode(`single:${sizeBytes}:`);
  const entry: ZipEntry = {
    index: 0,
    name: fileName.normalize('NFC'),
    rawName: new Uint8Array(0),
    isBare: true,
    flags: 0,
    method: 0,
    crc32: 0,
    compressedBytes: sizeBytes,
    sizeBytes,
    headerOffset: 0,
    endOffset: sizeBytes,
    modifiedMs: null,
    reason: sizeBytes > limits.entryBytes ? 'too-large' : null,
  };
  const digest = await crypto.subtle.digest('SHA-256', concatBytes([length, head, tail]));
  return { entries: [entry], fingerprint: toHex(new Uint8Array(digest)) };
}
