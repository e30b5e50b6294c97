import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes.ts';
import { checkCut, checkKept } from './cut-check.ts';
import { silentRuns } from './cut-frames.ts';
import { canCutWav, cutWav } from './cut.ts';
import { ascii, chunk, makeNoisyWav, type NoisyWav, signed16, unsigned8, wavEncodings } from './testdata/noisy-wavs.ts';
import { parseWav, type WavFormat } from './wav.ts';

function parsed(bytes: Uint8Array): WavFormat {
  const wav = parseWav(bytes);
  if (wav === null) throw new Error('not a WAV');
  return wav;
}
const soundOf = (bytes: Uint8Array): Uint8Array => {
  const wav = parsed(bytes);
  return bytes.subarray(wav.dataOffset, wav.dataOffset + wav.dataLength);
};
const plain: NoisyWav = { ...signed16, channels: 1, sampleRateHz: 8_000, frames: 800 };

describe('cutWav', () => {
  const shapes = wavEncodings.flatMap((encoding) => [1, 2, 6].map((channels) => ({ ...encoding, channels })));

  it.each(shapes)('silences frames 80 to 240 of $name, $channels channels, and not a bit beside them', (shape) => {
    const source = makeNoisyWav({ ...shape, sampleRateHz: 8_000, frames: 800 });
    const cut = cutWav(source, parsed(source), [{ startMs: 10, endMs: 30 }]);
    const frameBytes = (shape.channels * shape.bits) / 8;
    const before = soundOf(source);
    const after = soundOf(cut);
    expect(after.byteLength).toBe(before.byteLength);
    expect(Buffer.compare(after.subarray(0, 80 * frameBytes), before.subarray(0, 80 * frameBytes))).toBe(0);
    expect(Buffer.compare(after.subarray(240 * frameBytes), before.subarray(240 * frameBytes))).toBe(0);
    expect(new Set(after.subarray(80 * frameBytes, 240 * frameBytes))).toEqual(new Set([shape.silence]));
    expect(parsed(cut).codec).toBe(shape.name);
  });

  it('rounds the start down and the end up when a stretch begins or ends within a frame', () => {
    const source = makeNoisyWav(plain);
    // 8 frames a millisecond: 10.01 ms is frame 80.08, 20.01 ms is frame 160.08.
    const after = soundOf(cutWav(source, parsed(source), [{ startMs: 10.01, endMs: 20.01 }]));
    const samples = new Int16Array(after.slice().buffer);
    expect(samples.slice(79, 81)).toEqual(Int16Array.of(new Int16Array(soundOf(source).slice().buffer)[79] ?? 0, 0));
    expect(samples[160]).toBe(0);
    expect(samples[161]).not.toBe(0);
  });

  it('leaves every other chunk behind, because it may hold words', () => {
    const secret = ascii('Marlene calls the clinic');
    const source = makeNoisyWav({
      ...plain,
      before: [chunk('LIST', concatBytes([ascii('INFO'), secret])), chunk('bext', secret)],
      after: [chunk('id3 ', secret), chunk('cue ', secret), secret],
    });
    const cut = cutWav(source, parsed(source), [{ startMs: 0, endMs: 1 }]);
    expect(Buffer.from(cut).includes('Marlene')).toBe(false);
    expect(cut.byteLength).toBe(44 + 1_600);
  });

  it('takes what is there when the header claims more, and drops half a frame at the end', () => {
    const source = makeNoisyWav({ ...plain, channels: 2, claimedBytes: 1_000_000, strayBytes: 2 });
    const cut = cutWav(source, parsed(source), [{ startMs: 99, endMs: 5_000 }]);
    const wav = parsed(cut);
    expect(wav.isTruncated).toBe(false);
    expect(wav.dataLength).toBe(800 * 4);
    expect(
      soundOf(cut)
        .subarray(792 * 4)
        .every((byte) => byte === 0),
    ).toBe(true);
  });

  it('pads to an even length when the sound is odd', () => {
    const source = makeNoisyWav({ ...unsigned8, channels: 1, sampleRateHz: 8_000, frames: 801 });
    const cut = cutWav(source, parsed(source), [{ startMs: 0, endMs: 1 }]);
    expect(cut.byteLength).toBe(44 + 802);
    expect(cut.at(-1)).toBe(0);
    expect(parsed(cut).dataLength).toBe(801);
  });

  it('keeps which loudspeaker each channel is for when the header says it', () => {
    const source = makeNoisyWav({ ...plain, channels: 6, isExtensible: true });
    const cut = cutWav(source, parsed(source), [{ startMs: 0, endMs: 1 }]);
    const view = new DataView(cut.buffer);
    expect(view.getUint16(20, true)).toBe(0xfffe);
    expect(view.getUint32(40, true)).toBe(0b111111);
    expect(parsed(cut)).toMatchObject({ formatTag: 1, codec: 'pcm-s16le', channels: 6, dataLength: 800 * 12 });
  });

  it('does not change the bytes it is given', () => {
    const source = makeNoisyWav(plain);
    const copy = source.slice();
    cutWav(source, parsed(source), [{ startMs: 0, endMs: 50 }]);
    expect(Buffer.compare(source, copy)).toBe(0);
  });

  it('reads a sound that is a view into something larger', () => {
    const source = makeNoisyWav(plain);
    const larger = concatBytes([new Uint8Array(7), source, new Uint8Array(9)]).subarray(7, 7 + source.byteLength);
    const stretches = [{ startMs: 10, endMs: 20 }];
    expect(Buffer.compare(cutWav(larger, parsed(larger), stretches), cutWav(source, parsed(source), stretches))).toBe(0);
  });

  it('fails when nothing is marked, or nothing within the sound', () => {
    const source = makeNoisyWav(plain);
    const wav = parsed(source);
    expect(() => cutWav(source, wav, [])).toThrow('redact/nothing-marked');
    expect(() => cutWav(source, wav, [{ startMs: 101, endMs: 200 }])).toThrow('redact/outside-sound');
  });

  it('never lengthens, is silent inside and the same outside, for any encoding and any stretches', () => {
    const stretch = fc.tuple(fc.double({ min: -50, max: 150, noNaN: true }), fc.double({ min: 0.2, max: 90, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...wavEncodings),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(8_000, 11_025, 16_000, 44_100),
        fc.integer({ min: 1, max: 3_000 }),
        fc.array(stretch, { minLength: 1, maxLength: 6 }),
        (encoding, channels, sampleRateHz, frames, spans) => {
          const stretches = spans.map(([startMs, lengthMs]) => ({ startMs, endMs: startMs + lengthMs }));
          const source = makeNoisyWav({ ...encoding, channels, sampleRateHz, frames });
          const wav = parsed(source);
          fc.pre(stretches.some(({ startMs, endMs }) => endMs > 0 && startMs < wav.durationMs - 1));
          const cut = cutWav(source, wav, stretches);
          const after = soundOf(cut);
          const before = soundOf(source);
          expect(after.byteLength).toBe(before.byteLength);
          const frameBytes = wav.blockAlign;
          let audible = 0;
          let changed = 0;
          for (let frame = 0; frame < frames; frame++) {
            const fromMs = (frame * 1000) / sampleRateHz;
            const toMs = ((frame + 1) * 1000) / sampleRateHz;
            const isTouched = stretches.some(({ startMs, endMs }) => toMs > startMs && fromMs < endMs);
            const isClear = stretches.every(({ startMs, endMs }) => toMs <= startMs - 1e-6 || fromMs >= endMs + 1e-6);
            const bytes = after.subarray(frame * frameBytes, (frame + 1) * frameBytes);
            if (isTouched && !isClear && bytes.some((byte) => byte !== encoding.silence)) audible++;
            if (isClear && Buffer.compare(bytes, before.subarray(frame * frameBytes, (frame + 1) * frameBytes)) !== 0) changed++;
          }
          expect({ audible, changed }).toEqual({ audible: 0, changed: 0 });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('canCutWav', () => {
  it('is false for codecs that hold more than one sample together', () => {
    const source = makeNoisyWav({
      ...signed16,
      formatTag: 0x11,
      bits: 8,
      channels: 1,
      sampleRateHz: 8_000,
      frames: 64,
      name: 'ima-adpcm',
    });
    expect(canCutWav(parsed(source))).toBe(false);
  });
});

describe('the check of a cut', () => {
  const stretches = [{ startMs: 10, endMs: 20 }];
  const source = makeNoisyWav(plain);
  const wav = parsed(source);
  const cut = () => cutWav(source, wav, stretches);

  it('is content with a good one', () => {
    const result = checkCut(cut(), stretches, 800);
    expect(result.durationMs).toBe(100);
    checkKept(source, wav, cut(), result, stretches);
  });

  it.each([
    ['the first sample of a stretch', 44 + 160],
    ['the last sample of a stretch', 44 + 318],
  ])('stops it when %s is audible', (_, at) => {
    const leaking = cut();
    leaking[at] = 1;
    expect(() => checkCut(leaking, stretches, 800)).toThrow('Broken promise: a stretch is silent');
  });

  it('stops it when something lies behind the sound', () => {
    expect(() => checkCut(concatBytes([cut(), ascii('note')]), stretches, 800)).toThrow('nothing lies behind the sound');
  });

  it('stops it when a frame is missing', () => {
    expect(() => checkCut(cut(), stretches, 801)).toThrow('neither adds nor takes');
  });

  it('stops it when a bit outside has changed', () => {
    const bent = cut();
    bent[44 + 159] = 0xff;
    expect(() => checkKept(source, wav, bent, parsed(bent), stretches)).toThrow('bit by bit');
  });
});

describe('silentRuns', () => {
  it('merges what overlaps or touches, in order', () => {
    const runs = silentRuns(
      [
        { startMs: 30, endMs: 40 },
        { startMs: 0, endMs: 10 },
        { startMs: 10, endMs: 12 },
        { startMs: 35, endMs: 50 },
      ],
      1_000,
      45,
    );
    expect(runs).toEqual([
      { first: 0, end: 12 },
      { first: 30, end: 45 },
    ]);
  });
});
