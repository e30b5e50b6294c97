import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { decodeRareHere } from './decode-rare-here.ts';
import { decodeByArithmetic } from './rare-sound.ts';
import { samplesOf, toIma, toMsAdpcm, toQuickTimeIma, wave } from './testdata/adpcm-encoders.ts';
import { aiff, amr, amrWide, au, caf } from './testdata/rare-bytes.ts';
import { text, wavBytes } from './testdata/wav-bytes.ts';
import { parseWav } from './wav.ts';

const testdata = (name: string) => new Uint8Array(readFileSync(new URL(`testdata/${name}`, import.meta.url)));
const ramp = Uint8Array.from({ length: 48 }, (_, at) => (at * 37 + 11) & 255);
const turned = (bytes: Uint8Array, width: number): Bytes =>
  Uint8Array.from(bytes, (_, at) => bytes[at - (at % width) + width - 1 - (at % width)] as number);

function dataOf(bytes: Bytes | null): Uint8Array {
  const wav = parseWav(bytes as Bytes);
  return (bytes as Bytes).subarray(wav!.dataOffset, wav!.dataOffset + wav!.dataLength);
}

describe('sound that is one number after another', () => {
  it.each<[string, Bytes, 'aiff' | 'caf' | 'au', string, Uint8Array]>([
    ['AIFF, 16 bits', aiff({ bits: 16, data: ramp, channels: 2 }), 'aiff', 'pcm-s16le', turned(ramp, 2)],
    ['AIFF, 24 bits', aiff({ bits: 24, data: ramp }), 'aiff', 'pcm-s24le', turned(ramp, 3)],
    ['AIFF, 8 bits', aiff({ bits: 8, data: ramp }), 'aiff', 'pcm-u8', ramp.map((byte) => byte ^ 0x80)],
    ['AIFC, low byte first', aiff({ bits: 16, data: ramp, packing: 'sowt' }), 'aiff', 'pcm-s16le', ramp],
    ['AIFC, float', aiff({ bits: 32, data: ramp, packing: 'fl32' }), 'aiff', 'pcm-f32le', turned(ramp, 4)],
    ['AIFC, µ-law', aiff({ bits: 8, data: ramp, packing: 'ulaw' }), 'aiff', 'ulaw', ramp],
    ['CAF, high byte first', caf({ format: 'lpcm', bits: 16, data: ramp }), 'caf', 'pcm-s16le', turned(ramp, 2)],
    ['CAF, low byte first', caf({ format: 'lpcm', flags: 2, bits: 32, data: ramp }), 'caf', 'pcm-s32le', ramp],
    ['CAF, float', caf({ format: 'lpcm', flags: 3, bits: 32, data: ramp }), 'caf', 'pcm-f32le', ramp],
    ['CAF, A-law', caf({ format: 'alaw', bits: 8, data: ramp }), 'caf', 'alaw', ramp],
    ['AU, 16 bits', au({ encoding: 3, data: ramp }), 'au', 'pcm-s16le', turned(ramp, 2)],
    ['AU, µ-law', au({ encoding: 1, data: ramp }), 'au', 'ulaw', ramp],
  ])('keeps every number: %s', (_name, bytes, format, codec, expected) => {
    const decoded = decodeByArithmetic(bytes, format);
    expect(parseWav(decoded as Bytes)).toMatchObject({ codec, sampleRateHz: 8_000, isTruncated: false });
    expect(Buffer.compare(dataOf(decoded), expected)).toBe(0);
  });

  it('makes floats of 64 bits such of 32', () => {
    const floats = Float64Array.from([0, 0.5, -1, 0.25]);
    const decoded = decodeByArithmetic(wavBytes({ formatTag: 3, bitsPerSample: 64, data: new Uint8Array(floats.buffer) }), 'wav');
    expect([...new Float32Array(dataOf(decoded).slice().buffer)]).toEqual([...floats]);
  });

  it('is nothing when the head asks for what cannot be', () => {
    expect(decodeByArithmetic(aiff({ bits: 16, data: ramp, channels: 0 }), 'aiff')).toBeNull();
    expect(decodeByArithmetic(aiff({ bits: 16, data: ramp, channels: 60_000 }), 'aiff')).toBeNull();
    expect(decodeByArithmetic(caf({ format: 'lpcm', bits: 16, data: ramp, rateHz: Number.NaN }), 'caf')).toBeNull();
    expect(decodeByArithmetic(caf({ format: 'lpcm', bits: 16, data: ramp, rateHz: 1e300 }), 'caf')).toBeNull();
    expect(decodeByArithmetic(caf({ format: 'alac', data: ramp }), 'caf')).toBeNull();
    expect(decodeByArithmetic(au({ encoding: 23, data: ramp }), 'au')).toBeNull();
  });

  it('never throws on bytes cut anywhere', () => {
    const files = [
      aiff({ bits: 16, data: ramp }),
      caf({ format: 'lpcm', bits: 16, data: ramp }),
      au({ encoding: 3, data: ramp }),
    ];
    for (const [at, file] of files.entries()) {
      const format = (['aiff', 'caf', 'au'] as const)[at]!;
      for (let length = 0; length < file.byteLength; length++) decodeByArithmetic(file.subarray(0, length), format);
      for (let flipped = 0; flipped < file.byteLength; flipped++) {
        decodeByArithmetic(
          file.map((byte, place) => (place === flipped ? byte ^ 0xff : byte)),
          format,
        );
      }
    }
  });
});

describe('ADPCM', () => {
  // An encoder that follows the same specification, and the sound it was given: four bits a sample are close to it.
  it.each([1, 2])('is heard as it was: IMA in a WAV, %i channels', (channels) => {
    const sound = wave(2_020 * channels, channels);
    const blockAlign = 256 * channels;
    const file = wavBytes({ formatTag: 0x11, bitsPerSample: 4, channels, blockAlign, data: toIma(sound, blockAlign, channels) });
    expect(likeness(samplesOf(dataOf(decodeByArithmetic(file, 'wav'))), sound)).toBeGreaterThan(0.995);
  });

  it.each([1, 2])('is heard as it was: Microsoft’s, %i channels', (channels) => {
    const sound = wave(2_000 * channels, channels);
    const blockAlign = 256 * channels;
    const file = wavBytes({ formatTag: 2, bitsPerSample: 4, channels, blockAlign, data: toMsAdpcm(sound, blockAlign, channels) });
    expect(likeness(samplesOf(dataOf(decodeByArithmetic(file, 'wav'))), sound)).toBeGreaterThan(0.995);
  });

  it.each([1, 2])('is heard as it was: QuickTime’s, %i channels', (channels) => {
    const sound = wave(2_048 * channels, channels);
    const file = caf({ format: 'ima4', channels, data: toQuickTimeIma(sound, channels) });
    expect(likeness(samplesOf(dataOf(decodeByArithmetic(file, 'caf'))), sound)).toBeGreaterThan(0.995);
  });

  it('is nothing when a block is too short to hold sound', () => {
    for (const formatTag of [2, 0x11]) {
      expect(decodeByArithmetic(wavBytes({ formatTag, channels: 2, blockAlign: 3, data: ramp }), 'wav')).toBeNull();
    }
  });
});

describe('GSM', () => {
  it('is sample by sample what the specification makes of it', () => {
    const decoded = decodeByArithmetic(testdata('tones-34-gsm.wav'), 'wav');
    expect(parseWav(decoded as Bytes)).toMatchObject({ codec: 'pcm-s16le', sampleRateHz: 8_000, channels: 1 });
    expect(Buffer.compare(dataOf(decoded), testdata('tones-34-gsm.s16'))).toBe(0);
  });

  it('is something of noise, and nothing of blocks of another length', () => {
    const noise = Uint8Array.from({ length: 650 }, (_, at) => (Math.imul(at + 7, 2_654_435_761) >>> 13) & 255);
    expect(dataOf(decodeByArithmetic(wavBytes({ formatTag: 0x31, blockAlign: 65, data: noise }), 'wav')).byteLength).toBe(6_400);
    expect(decodeByArithmetic(wavBytes({ formatTag: 0x31, blockAlign: 33, data: noise }), 'wav')).toBeNull();
    expect(decodeByArithmetic(wavBytes({ formatTag: 0x31, blockAlign: 65, channels: 2, data: noise }), 'wav')).toBeNull();
  });
});

describe('AMR', () => {
  it.each<[string, Bytes, 'amr-nb' | 'amr-wb', number]>([
    ['narrow', amr(50), 'amr-nb', 8_000],
    ['wide', amrWide(50), 'amr-wb', 16_000],
  ])('lasts 20 ms a frame: %s', async (_name, bytes, codec, sampleRateHz) => {
    const decoded = await decodeRareHere(bytes, { format: 'amr', codec }, () => undefined);
    expect(parseWav(decoded as Bytes)).toMatchObject({ codec: 'pcm-s16le', sampleRateHz, channels: 1, durationMs: 1_000 });
  });

  it('is nothing without a frame, and whatever it can be of noise', async () => {
    const kind = { format: 'amr', codec: 'amr-nb' } as const;
    expect(await decodeRareHere(text('#!AMR\n'), kind, () => undefined)).toBeNull();
    const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (Math.imul(at + 7, 2_654_435_761) >>> 13) & 255);
    noise.set(text('#!AMR\n'));
    await decodeRareHere(noise, kind, () => undefined);
  });
});

/** Correlation, 1 for the same shape. */
function likeness(heard: Int16Array, sound: Int16Array): number {
  let [product, square, other] = [0, 0, 0];
  for (let at = 0; at < Math.min(heard.length, sound.length); at++) {
    product += heard[at]! * sound[at]!;
    square += heard[at]! ** 2;
    other += sound[at]! ** 2;
  }
  expect(Math.abs(heard.length - sound.length)).toBeLessThan(1_100);
  return product / Math.sqrt(square * other);
}
