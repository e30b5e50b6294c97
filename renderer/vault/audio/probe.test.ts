import { describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { probe } from './probe.ts';
import { text } from './testdata/wav-bytes.ts';

const frames = (count: number, head: readonly number[], frameBytes: number): Bytes => {
  const frame = concatBytes([Uint8Array.from(head), new Uint8Array(frameBytes - head.length)]);
  return concatBytes(Array.from({ length: count }, () => frame));
};

describe('probe', () => {
  it('counts the frames of AMR', async () => {
    const narrow = concatBytes([text('#!AMR\n'), frames(50, [0x3c], 32)]);
    const wide = concatBytes([text('#!AMR-WB\n'), frames(100, [0x44], 61)]);
    expect(await probe(narrow, 'amr')).toEqual({ codec: 'amr-nb', durationMs: 1000, sampleRateHz: 8000, channels: 1 });
    expect(await probe(wide, 'amr')).toEqual({ codec: 'amr-wb', durationMs: 2000, sampleRateHz: 16_000, channels: 1 });
  });

  it('ends with AMR frames of no size', async () => {
    expect(await probe(concatBytes([text('#!AMR\n'), new Uint8Array(300).fill(0x78)]), 'amr')).toMatchObject({
      durationMs: 6000,
    });
  });

  it('measures MP3', async () => {
    // MPEG 1 layer 3, 128 kbit/s, 48 kHz, mono: 384 bytes and 24 ms a frame.
    const found = await probe(frames(100, [0xff, 0xfb, 0x94, 0xc4], 384), 'mp3');
    expect(found).toMatchObject({ codec: 'mp3', sampleRateHz: 48_000, channels: 1 });
    expect(found?.durationMs).toBeCloseTo(2400, -1);
  });

  it.each(['mp4', 'ogg', 'webm', 'flac', 'adts'] as const)('knows nothing of %s that makes no sense', async (format) => {
    const found = await probe(concatBytes([text('OggS\0ftypM4A '), new Uint8Array(400).fill(0xa5)]), format);
    expect(found === null || found.durationMs === null).toBe(true);
  });

  it('gives up on WebM that has the library ask for ever', async () => {
    const endless = Array.from({ length: 10 }, () => [0x18, 0x53, 0x80, 0x67, 0x01, ...new Array<number>(7).fill(255)]);
    const found = await probe(Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, 0x80, ...endless.flat()]), 'webm');
    expect(found).toMatchObject({ codec: 'unknown', durationMs: null });
  });
});
