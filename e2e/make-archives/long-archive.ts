/** An archive that takes a moment to come in, so that something can happen to it meanwhile. Noise, which nothing makes smaller. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Expectation } from './test-archive.ts';
import { wavFile } from './wav.ts';
import { stored, writeZip, type ZipMember } from './zip-file.ts';

const recordings = 300;
const samplesEach = 160_000;

function* members(): Iterable<ZipMember> {
  for (let at = 0; at < recordings; at++) {
    const noise = randomBytes(2 * samplesEach);
    const samples = new Int16Array(noise.buffer, noise.byteOffset, samplesEach);
    yield stored(`long/${String(at).padStart(4, '0')}.wav`, wavFile({ sampleRateHz: 16_000, samples }));
  }
}

const fileName = 'long.zip';

export const longArchive = {
  fileName,
  recordings,
  async write(dir: string): Promise<string> {
    const path = join(dir, fileName);
    await writeZip(path, members());
    return path;
  },
  expect: {
    kind: 'imported',
    vendor: 'generic',
    recordings,
    withTranscript: 0,
    unlinkedLines: 0,
    reasons: {},
    words: [],
  } satisfies Expectation,
} as const;
