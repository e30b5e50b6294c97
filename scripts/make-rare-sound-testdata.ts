/**
 * Writes renderer/vault/audio/testdata/*.{m4a,3gp,wav,s16}: made-up tones as Apple Lossless and GSM, and AMR in a 3GP, which need encoders that
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
const telephone = 'tones-34-gsm.wav';
convert(bytesOf(tones(34)), raw(1), ['-ar', '8000', '-c:a', 'libgsm_ms'], telephone);
// What libgsm makes of it again: the specification leaves no choice.
execFileSync('ffmpeg', [
  '-v',
  'error',
  '-y',
  '-c:a',
  'libgsm_ms',
  '-i',
  dir + telephone,
  '-f',
  's16le',
  `${dir}tones-34-gsm.s16`,
]);
convert(amrNoise(33, 400), ['-f', 'amr'], ['-c', 'copy'], 'noise-33-amr.3gp');
