import { describe, expect, it } from 'vitest';
import { checkCut } from './cut-check.ts';
import { encodeWavWithSilence } from './encode-wav.ts';
import { parseWav } from './wav.ts';

const samplesOf = (wav: Uint8Array): Int16Array => new Int16Array(wav.slice(44).buffer);
const ramp = (frames: number): Float32Array => Float32Array.from({ length: frames }, (_, i) => (i + 1) / 32768);

describe('encodeWavWithSilence', () => {
  it('writes 16-bit sound back bit by bit, and zeros in the stretches', () => {
    const wav = encodeWavWithSilence({ sampleRateHz: 1_000, channels: [ramp(100)] }, [{ startMs: 10, endMs: 20 }]);
    const expected = Int16Array.from({ length: 100 }, (_, i) => (i >= 10 && i < 20 ? 0 : i + 1));
    expect(samplesOf(wav)).toEqual(expected);
    expect(checkCut(wav, [{ startMs: 10, endMs: 20 }], 100).codec).toBe('pcm-s16le');
  });

  it('weaves channels and silences all of them', () => {
    const left = ramp(4);
    const right = left.map((sample) => -sample);
    const wav = encodeWavWithSilence({ sampleRateHz: 1_000, channels: [left, right] }, [{ startMs: 1, endMs: 2 }]);
    expect([...samplesOf(wav)]).toEqual([1, -1, 0, 0, 3, -3, 4, -4]);
  });

  it('clamps what is too loud, and takes what is no number for silence', () => {
    const channels = [Float32Array.of(1, 2, -1, -2, Number.NaN, Number.POSITIVE_INFINITY, 0.5)];
    const wav = encodeWavWithSilence({ sampleRateHz: 1_000, channels }, [{ startMs: 6, endMs: 7 }]);
    expect([...samplesOf(wav)]).toEqual([32767, 32767, -32768, -32768, 0, 32767, 0]);
  });

  it('keeps the rate and the length', () => {
    const wav = encodeWavWithSilence({ sampleRateHz: 48_000, channels: [ramp(4_800)] }, [{ startMs: 0, endMs: 1 }]);
    expect(parseWav(wav)).toMatchObject({ sampleRateHz: 48_000, channels: 1, durationMs: 100, dataOffset: 44 });
  });

  it('fails when there is no sound, or channels of different lengths', () => {
    const stretches = [{ startMs: 0, endMs: 1 }];
    expect(() => encodeWavWithSilence({ sampleRateHz: 1_000, channels: [] }, stretches)).toThrow('redact/undecodable');
    expect(() => encodeWavWithSilence({ sampleRateHz: 1_000, channels: [ramp(3), ramp(4)] }, stretches)).toThrow(
      'redact/undecodable',
    );
  });
});
