import { describe, expect, it } from 'vitest';
import { speechLikeTones } from '../../../e2e/make-archives/made-up-sound.ts';
import { decodeRareHere } from './decode-rare-here.ts';
import { probe } from './probe.ts';
import { startSilk } from './silk-module.ts';
import { parseWav } from './wav.ts';

const tones = speechLikeTones(7, 1_500, 24_000);
const pcm = new Uint8Array(tones.samples.buffer);

describe('the SILK module', () => {
  it('encodes and decodes what it has encoded, in the length it came in', async () => {
    const silk = await startSilk();
    let encoded = new Uint8Array();
    expect(silk.encode(pcm, 24_000, (bytes) => (encoded = bytes.slice()))).toBeGreaterThan(0);
    expect(new TextDecoder().decode(encoded.subarray(1, 10))).toBe('#!SILK_V3');
    let decoded = new Uint8Array();
    silk.decode(encoded, 24_000, (bytes) => (decoded = bytes.slice()));
    expect(Math.abs(decoded.byteLength - pcm.byteLength)).toBeLessThan(24_000 * 0.06 * 2);
  });

  it('makes a WAV as long as the packets say', async () => {
    const silk = await startSilk();
    let encoded = new Uint8Array();
    silk.encode(pcm, 24_000, (bytes) => (encoded = bytes.slice()));
    const { durationMs } = (await probe(encoded, 'silk'))!;
    const wav = await decodeRareHere(encoded, { format: 'silk', codec: 'silk' }, () => undefined);
    expect(parseWav(wav!)).toMatchObject({ codec: 'pcm-s16le', sampleRateHz: 24_000, durationMs });
  });

  it('ends with nothing or a throw, never with a hang, on packets that are noise', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (Math.imul(at + 3, 2_654_435_761) >>> 11) & 255);
    noise.set(new TextEncoder().encode('\x02#!SILK_V3'));
    for (let at = 10; at < 3_900; at += 62) noise.set([60, 0], at);
    for (const length of [4_000, 100, 71, 12, 10]) {
      await decodeRareHere(noise.slice(0, length), { format: 'silk', codec: 'silk' }, () => undefined).catch(() => null);
    }
  });
});
