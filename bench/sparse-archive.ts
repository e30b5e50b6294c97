/**
 * A ZIP64 of ten gigabytes that takes next to nothing on the disk: hours of digital silence, stored, each a hole in the file. What is
 * read of it is read like any other; only its writing is cheap. Every recording has a number in its first samples, so that no two are alike.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { wavFile } from '../e2e/make-archives/wav.ts';
import { directoryOf, fixedTimeMs, localHeader, type ZipMember } from '../e2e/make-archives/zip-file.ts';
import type { MadeArchive } from './voice-archive.ts';

const sampleRateHz = 16_000;
const zeros = new Uint8Array(16 << 20);

export async function makeSparseArchive(
  dir: string,
  { gigabytes, recordings }: { readonly gigabytes: number; readonly recordings: number },
): Promise<MadeArchive> {
  const path = join(dir, `sparse-${gigabytes}.zip`);
  const soundBytes = Math.floor((gigabytes * 1e9) / recordings / 2) * 2;
  const file = await open(path, 'w');
  try {
    const placed: { readonly member: ZipMember; readonly offset: number }[] = [];
    let offset = 0;
    for (let at = 0; at < recordings; at++) {
      const start = wavStart(at, soundBytes);
      const sizeBytes = start.byteLength + soundBytes;
      const member: ZipMember = {
        name: `hours/${String(at).padStart(3, '0')}.wav`,
        method: 0,
        flags: 0x0800,
        crc32: crcWithZeros(crc32(start), soundBytes),
        sizeBytes,
        packed: { byteLength: sizeBytes } as Uint8Array,
        modifiedMs: fixedTimeMs,
      };
      const head = Buffer.concat([localHeader(member), start]);
      await file.write(head, 0, head.byteLength, offset);
      placed.push({ member, offset });
      offset += head.byteLength + soundBytes;
    }
    const end = directoryOf(placed, offset);
    await file.write(end, 0, end.byteLength, offset);
    return { path, recordings, bytes: offset + end.byteLength };
  } finally {
    await file.close();
  }
}

/** The header for all of it, then eight samples that spell the number. */
function wavStart(at: number, soundBytes: number): Uint8Array {
  const number = Int16Array.from({ length: 8 }, (_, digit) => (at >> (4 * digit)) & 0xf);
  const start = Buffer.from(wavFile({ sampleRateHz, samples: number }));
  start.writeUInt32LE(36 + number.byteLength + soundBytes, 4);
  start.writeUInt32LE(number.byteLength + soundBytes, 40);
  return start;
}

function crcWithZeros(crc: number, count: number): number {
  let sum = crc;
  for (let left = count; left > 0; left -= zeros.byteLength)
    sum = crc32(zeros.subarray(0, Math.min(left, zeros.byteLength)), sum);
  return sum;
}
