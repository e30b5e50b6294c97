/** Sound that Chromium doesn't play, made in code: AMR (noise in the shape of frames: nobody speaks), SILK, AIFF, IMA ADPCM. Node only. */
import { encode } from 'silk-wasm';
import { seededRandom, speechLikeTones } from './made-up-sound.ts';
import { wavFile } from './wav.ts';

const frameMs = 20;

/** Frames of 12.2 kbit/s whose bits are thrown: heard as a rough hum. RFC 4867, 5.3. */
export function amrNoise(seed: number, durationMs: number): Uint8Array {
  const random = seededRandom(seed);
  const frames = Array.from({ length: durationMs / frameMs }, () => {
    const frame = Uint8Array.from({ length: 32 }, () => random() * 256);
    frame[0] = (7 << 3) | 4;
    return frame;
  });
  return Buffer.concat([Buffer.from('#!AMR\n', 'latin1'), ...frames]);
}

/** As WeChat stores it, its leading byte of 2 included. */
export async function silkTones(seed: number, durationMs: number): Promise<Uint8Array> {
  const { data } = await encode(wavFile(speechLikeTones(seed, durationMs, 24_000)), 24_000);
  return data;
}

export function aiffTones(seed: number, durationMs: number): Uint8Array {
  const { samples } = speechLikeTones(seed, durationMs, 16_000);
  const sound = Buffer.from(samples.slice().buffer).swap16();
  const common = Buffer.from(`0001${hex(samples.length)}0010400cfa00000000000000`, 'hex');
  return chunk(
    'FORM',
    Buffer.concat([Buffer.from('AIFF'), chunk('COMM', common), chunk('SSND', Buffer.concat([Buffer.alloc(8), sound]))]),
  );
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
const chunk = (name: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name), Buffer.from(hex(body.byteLength), 'hex'), body]);
