/**
 * Writes renderer/vault/audio/testdata/*.{m4a,3gp}: made-up tones as Apple Lossless and AMR in a 3GP, which need an encoder and a muxer that
 * aren't ours (ffmpeg). Run by hand (`tsx scripts/make-rare-sound-testdata.ts`); the results are committed.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { speechLikeTones } from '../e2e/make-archives/made-up-sound.ts';
import { amrNoise } from '../e2e/make-archives/rare-sound.ts';

const dir = fileURLToPath(new URL('../renderer/vault/audio/testdata/', import.meta.url));
const rateHz = 16_000;
const tones = (seed: number): Int16Array => speechLikeTones(seed, 400, rateHz).samples;
const interleaved = (left: Int16Array, right: Int16Array): Int16Array =>
  Int16Array.from({ length: left.length * 2 }, (_, at) => (at % 2 === 0 ? left : right)[at >> 1] ?? 0);

function convert(input: Uint8Array, from: readonly string[], to: readonly string[], name: string): void {
  const args = [
    '-v',
    'error',
    '-y',
    ...from,
    '-i',
    'pipe:0',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    ...to,
  ];
  execFileSync('ffmpeg', [...args, dir + name], { input });
}

const raw = (channels: number) => ['-f', 's16le', '-ar', String(rateHz), '-ac', String(channels)];
const bytesOf = (samples: Int16Array): Uint8Array => new Uint8Array(samples.buffer);
convert(bytesOf(tones(31)), raw(1), ['-c:a', 'alac', '-sample_fmt', 's16p'], 'tones-31-alac-16.m4a');
convert(bytesOf(tones(31)), raw(1), ['-c:a', 'alac', '-sample_fmt', 's32p'], 'tones-31-alac-24.m4a');
convert(bytesOf(interleaved(tones(31), tones(32))), raw(2), ['-c:a', 'alac', '-sample_fmt', 's16p'], 'tones-31-32-alac-16.m4a');
convert(amrNoise(33, 400), ['-f', 'amr'], ['-c', 'copy'], 'noise-33-amr.3gp');
