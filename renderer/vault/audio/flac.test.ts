import { describe, expect, it } from 'vitest';
import { parseFlac } from './flac.ts';

/** The first block of a FLAC: 44,100 Hz, two channels, 16 bits. */
const flac = (samples: number): Uint8Array => {
  const bytes = new Uint8Array(8 + 34 + 10);
  bytes.set([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34]);
  const view = new DataView(bytes.buffer);
  view.setUint32(18, ((44_100 << 12) | (1 << 9) | (15 << 4) | Math.floor(samples / 2 ** 32)) >>> 0);
  view.setUint32(22, samples % 2 ** 32);
  return bytes;
};

describe('the header of a FLAC', () => {
  it('tells rate, channels and length', () => {
    expect(parseFlac(flac(88_200))).toEqual({ sampleRateHz: 44_100, channels: 2, durationMs: 2_000 });
  });

  it('tells no length when it holds none', () => {
    expect(parseFlac(flac(0))?.durationMs).toBeNull();
  });

  it('is read behind a tag of ID3', () => {
    const tag = Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5]);
    expect(parseFlac(Uint8Array.from([...tag, ...flac(44_100)]))?.durationMs).toBe(1_000);
  });

  it.each([
    ['cut off', flac(9).subarray(0, 30)],
    ['of another first block', flac(9).fill(4, 4, 5)],
    ['of no rate', flac(9).fill(0, 18, 22)],
    ['empty', new Uint8Array(0)],
  ])('is none when it is %s', (_, bytes) => {
    expect(parseFlac(bytes)).toBeNull();
  });
});
