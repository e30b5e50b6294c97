import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { levelsOfSamples } from '../../../shared/speech/levels.ts';
import { rateHz, speechLike } from '../../../shared/speech/testdata/made-sounds.ts';
import { wavOfSamples } from './wav-of-samples.ts';
import { speechMsOfLevels, startLevels, wavLevels } from './level-meter.ts';
import { makeNoisyWav, signed16, wavEncodings } from './testdata/noisy-wavs.ts';
import { parseWav, type WavFormat } from './wav.ts';

const wavOf = (bytes: Uint8Array): WavFormat => parseWav(bytes) as WavFormat;
const spoken = wavOfSamples([Int16Array.from(speechLike(3, 0.1, 4).samples, (sample) => sample * 32767)], rateHz) as Bytes;

describe('wavLevels', () => {
  it('hears in the bytes what is in the decoded samples', () => {
    const { samples } = speechLike(3, 0.1, 4);
    const levels = wavLevels(spoken, wavOf(spoken));
    expect(levels?.length).toBe(150);
    const apart = levelsOfSamples([samples], rateHz).map((level, at) => (level < 60 ? 0 : Math.abs(level - (levels?.[at] ?? 0))));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    expect(speechMsOfLevels(levels)).toBeGreaterThan(1_000);
  });

  it.each(wavEncodings)('reads $name, two channels, odd rate', (encoding) => {
    const bytes = makeNoisyWav({ ...encoding, channels: 2, sampleRateHz: 11_025, frames: 11_025 });
    const levels = wavLevels(bytes, wavOf(bytes));
    expect(levels?.length).toBe(50);
    expect(Math.min(...(levels ?? []))).toBeGreaterThan(100);
  });

  it('is the same to a decibel when the sound comes in pieces that are cut anywhere', () => {
    const wav = wavOf(spoken);
    const meter = startLevels(wav);
    for (let at = wav.dataOffset; at < spoken.byteLength; at += 1_001) meter?.add(spoken.subarray(at, at + 1_001));
    const whole = wavLevels(spoken, wav) ?? new Uint8Array();
    const pieces = meter?.finish() ?? new Uint8Array();
    expect(pieces.length).toBe(whole.length);
    expect(Math.max(...pieces.map((level, at) => (level < 60 ? 0 : Math.abs(level - (whole[at] ?? 0)))))).toBeLessThanOrEqual(4);
  });

  it('knows nothing of sound that isn’t sample by sample, or at a rate that nobody hears', () => {
    const bytes = makeNoisyWav({ ...signed16, channels: 1, sampleRateHz: 8_000, frames: 8_000 });
    const wav = wavOf(bytes);
    expect(wavLevels(bytes, { ...wav, codec: 'ima-adpcm' })).toBeNull();
    expect(wavLevels(bytes, { ...wav, sampleRateHz: 1 })).toBeNull();
    expect(speechMsOfLevels(null)).toBeNull();
  });
});
