import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speechLikeTones } from '../../../e2e/make-archives/made-up-sound.ts';
import { decodeRareHere } from './decode-rare-here.ts';
import { probe } from './probe.ts';
import { isPlayable, sniff } from './sniff.ts';
import { parseWav } from './wav.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`testdata/${name}`, import.meta.url)));
const tones = (seed: number): Int16Array => speechLikeTones(seed, 400, 16_000).samples;
const alac = { format: 'mp4', codec: 'alac' } as const;

async function samplesOf(name: string) {
  const wav = (await decodeRareHere(file(name), alac, () => undefined))!;
  const { dataOffset, dataLength, ...facts } = parseWav(wav)!;
  return { facts, data: Buffer.from(wav.subarray(dataOffset, dataOffset + dataLength)) };
}

describe('Apple Lossless', () => {
  it('is every sample that was recorded', async () => {
    const { facts, data } = await samplesOf('tones-31-alac-16.m4a');
    expect(facts).toMatchObject({ codec: 'pcm-s16le', sampleRateHz: 16_000, channels: 1 });
    expect(data.equals(Buffer.from(tones(31).buffer))).toBe(true);
  });

  it('is every sample of both channels', async () => {
    const { facts, data } = await samplesOf('tones-31-32-alac-16.m4a');
    const [left, right] = [tones(31), tones(32)];
    expect(facts).toMatchObject({ channels: 2 });
    for (let at = 0; at < left.length; at++) {
      if (data.readInt16LE(4 * at) !== left[at] || data.readInt16LE(4 * at + 2) !== right[at]) throw new Error(`frame ${at}`);
    }
  });

  it('is every sample at 24 bits, whose low ones stand apart', async () => {
    const { facts, data } = await samplesOf('tones-31-alac-24.m4a');
    expect(facts).toMatchObject({ codec: 'pcm-s24le' });
    const said = [...tones(31)].map((sample) => sample * 256);
    expect(said.every((sample, at) => data.readIntLE(3 * at, 3) === sample)).toBe(true);
  });

  it('is told by its header, and counts as what can be played', async () => {
    const bytes = file('tones-31-alac-16.m4a');
    expect(sniff(bytes)).toMatchObject({ format: 'mp4' });
    expect(await probe(bytes, 'mp4')).toMatchObject({ codec: 'alac', durationMs: 400, sampleRateHz: 16_000 });
    expect(isPlayable('mp4', 'alac')).toBe(true);
  });

  it('never hangs on bytes that are changed, and gives sound or nothing', async () => {
    const whole = file('tones-31-alac-16.m4a');
    for (let at = 20; at < whole.byteLength; at += 97) {
      const changed = whole.map((byte, place) => (place === at ? byte ^ 0xa5 : byte));
      const decoded = await decodeRareHere(changed, alac, () => undefined).catch(() => null);
      if (decoded !== null) expect(parseWav(decoded)).not.toBeNull();
    }
  });
});

describe('AMR in a 3GP', () => {
  it('is decoded frame by frame', async () => {
    const bytes = file('noise-33-amr.3gp');
    expect(await probe(bytes, 'mp4')).toMatchObject({ codec: 'amr-nb', durationMs: 400, channels: 1 });
    const wav = await decodeRareHere(bytes, { format: 'mp4', codec: 'amr-nb' }, () => undefined);
    expect(parseWav(wav!)).toMatchObject({ codec: 'pcm-s16le', sampleRateHz: 8_000, durationMs: 400 });
  });
});
