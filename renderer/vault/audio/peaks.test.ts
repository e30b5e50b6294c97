import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { peakPairs, samplePeaks, startPeaks, wavPeaks } from './peaks.ts';
import { type WavParts, wavBytes } from './testdata/wav-bytes.ts';
import { parseWav, type WavFormat } from './wav.ts';

const parsed = (bytes: Bytes): WavFormat => parseWav(bytes) as WavFormat;
const peaksOf = (parts: WavParts) => wavPeaks(wavBytes(parts), parsed(wavBytes(parts)));
const int16 = (samples: ArrayLike<number>): Bytes => new Uint8Array(Int16Array.from(samples).buffer);
const noise = (count: number, scale = 32767): number[] => {
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    return Math.round((seed / 2147483647 - 0.5) * 2 * scale);
  });
};

/** As plainly as can be. */
function expected(samples: readonly number[], channels: number, scale: number): number[] {
  const frames = samples.length / channels;
  return Array.from({ length: peakPairs }).flatMap((_, pair) => {
    const from = Math.floor((pair * frames) / peakPairs);
    const to = Math.max(from + 1, Math.floor(((pair + 1) * frames) / peakPairs));
    const run = samples.slice(from * channels, to * channels);
    return [Math.min(...run), Math.max(...run)].map((sample) => Math.round((sample / scale) * 127) + 0);
  });
}

describe('peaks', () => {
  it.each([
    [5000, 1],
    [44_100, 2],
    [1000, 1],
    [1001, 3],
    [70_001, 1],
  ])('are the lowest and highest sample of each stretch: %i samples, %i channels', (frames, channels) => {
    const samples = noise(frames * channels);
    expect([...peaksOf({ data: int16(samples), channels })]).toEqual(expected(samples, channels, 32768));
  });

  it('repeat samples where there are fewer than pairs', () => {
    const samples = noise(37);
    expect([...peaksOf({ data: int16(samples) })]).toEqual(expected(samples, 1, 32768));
  });

  it('are the same from any place in memory', () => {
    const bytes = wavBytes({ data: int16(noise(5000)) });
    const aligned = wavPeaks(bytes, parsed(bytes));
    for (const shift of [1, 2, 3]) {
      const moved = new Uint8Array(bytes.byteLength + 8).subarray(shift, shift + bytes.byteLength);
      moved.set(bytes);
      expect(wavPeaks(moved, parsed(moved))).toEqual(aligned);
    }
  });

  it.each([1, 7, 4096, 99_999])('are the same in pieces of %i bytes', (piece) => {
    const bytes = wavBytes({ data: int16(noise(20_002)), channels: 2 });
    const wav = parsed(bytes);
    const meter = startPeaks(wav);
    const data = bytes.subarray(wav.dataOffset);
    for (let from = 0; from < data.byteLength; from += piece) meter?.add(data.subarray(from, from + piece));
    meter?.add(new Uint8Array(1000).fill(127));
    expect(meter?.finish()).toEqual(wavPeaks(bytes, wav));
  });

  it('end silent where the sound ends early', () => {
    const wav = { ...parsed(wavBytes({ data: int16(noise(4000)) })) };
    const meter = startPeaks(wav);
    meter?.add(int16(noise(2000)));
    expect([...(meter?.finish().subarray(1000) ?? [])]).toEqual(new Array(1000).fill(0));
  });

  it.each<[string, WavParts]>([
    ['pcm-u8', { bitsPerSample: 8, data: Uint8Array.from([128, 255, 0, 128]) }],
    ['pcm-s24le', { bitsPerSample: 24, data: Uint8Array.from([0, 0, 0, 255, 255, 127, 0, 0, 128, 0, 0, 0]) }],
    ['pcm-s32le', { bitsPerSample: 32, data: new Uint8Array(Int32Array.of(0, 2 ** 31 - 1, -(2 ** 31), 0).buffer) }],
    ['pcm-f32le', { formatTag: 3, bitsPerSample: 32, data: new Uint8Array(Float32Array.of(0, 1.5, -1, Number.NaN).buffer) }],
    ['pcm-f64le', { formatTag: 3, bitsPerSample: 64, data: new Uint8Array(Float64Array.of(0, 1, -1, 0).buffer) }],
    ['alaw', { formatTag: 6, bitsPerSample: 8, data: Uint8Array.from([0xd5, 0xaa, 0x2a, 0x55]) }],
    ['ulaw', { formatTag: 7, bitsPerSample: 8, data: Uint8Array.from([0xff, 0x80, 0x00, 0x7f]) }],
  ])('read %s', (codec, parts) => {
    expect(parsed(wavBytes(parts)).codec).toBe(codec);
    const peaks = peaksOf(parts);
    const at = (frame: number) => [peaks[500 * frame], peaks[500 * frame + 1]];
    expect(at(0)[0]).toBeCloseTo(0, 0);
    expect(at(1)[1]).toBeGreaterThanOrEqual(124);
    expect(at(2)[0]).toBeLessThanOrEqual(-124);
    expect(at(3)[1]).toBeCloseTo(0, 0);
  });

  it('are empty for codecs that are no samples, and for no sound', () => {
    expect(peaksOf({ formatTag: 2, blockAlign: 256, data: new Uint8Array(512) })).toHaveLength(0);
    expect(peaksOf({ data: new Uint8Array(0) })).toHaveLength(0);
  });

  it('come from decoded sound too', () => {
    const samples = noise(3000, 1000).map((sample) => sample / 1000);
    const peaks = samplePeaks([Float32Array.from(samples), new Float32Array(3000)]);
    expect(Math.max(...peaks)).toBe(Math.round(Math.max(...samples) * 127));
    expect(samplePeaks([])).toHaveLength(0);
  });
});
