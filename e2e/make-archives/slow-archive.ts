/** Archives that take a moment to come in and hold little: many short stored noises, none like another. For holding, stopping and queues. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { wavFile } from './wav.ts';
import { stored, writeZip, type ZipMember } from './zip-file.ts';

export async function writeSlowArchive(dir: string, fileName: string, recordings: number): Promise<string> {
  function* members(): Iterable<ZipMember> {
    for (let at = 0; at < recordings; at++) {
      const noise = randomBytes(48_000);
      const samples = new Int16Array(noise.buffer, noise.byteOffset, noise.byteLength / 2);
      yield stored(`noise/${String(at).padStart(5, '0')}.wav`, wavFile({ sampleRateHz: 16_000, samples }));
    }
  }
  const path = join(dir, fileName);
  await writeZip(path, members());
  return path;
}
