/** WAVs full of noise, in every encoding that can be cut, with the oddities that real headers have. Made anew, always the same. */
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';

export interface WavEncoding {
  readonly name: string;
  readonly formatTag: number;
  readonly bits: number;
  /** The byte of its silence. */
  readonly silence: number;
}

export const unsigned8: WavEncoding = { name: 'pcm-u8', formatTag: 1, bits: 8, silence: 0x80 };
export const signed16: WavEncoding = { name: 'pcm-s16le', formatTag: 1, bits: 16, silence: 0 };
export const wavEncodings: readonly WavEncoding[] = [
  unsigned8,
  signed16,
  { name: 'pcm-s24le', formatTag: 1, bits: 24, silence: 0 },
  { name: 'pcm-s32le', formatTag: 1, bits: 32, silence: 0 },
  { name: 'pcm-f32le', formatTag: 3, bits: 32, silence: 0 },
  { name: 'alaw', formatTag: 6, bits: 8, silence: 0xd5 },
  { name: 'ulaw', formatTag: 7, bits: 8, silence: 0xff },
];

export interface NoisyWav extends WavEncoding {
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly frames: number;
  readonly isExtensible?: boolean;
  /** What the data chunk claims; what is there if absent. */
  readonly claimedBytes?: number;
  /** Bytes behind the last whole frame, inside the data chunk. */
  readonly strayBytes?: number;
  readonly before?: readonly Bytes[];
  readonly after?: readonly Bytes[];
}

export function makeNoisyWav(wav: NoisyWav): Bytes {
  const frameBytes = (wav.channels * wav.bits) / 8;
  const sound = noise(wav.frames * frameBytes + (wav.strayBytes ?? 0), wav.formatTag === 3);
  const data = chunk('data', sound, wav.claimedBytes ?? sound.byteLength);
  const body = concatBytes([ascii('WAVE'), formatChunk(wav), ...(wav.before ?? []), data, ...(wav.after ?? [])]);
  return chunk('RIFF', body, body.byteLength);
}

export function chunk(name: string, body: Uint8Array, claimedBytes = body.byteLength): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, claimedBytes, true);
  return concatBytes([ascii(name), length, body, new Uint8Array(body.byteLength & 1)]);
}

export const ascii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function formatChunk({ formatTag, channels, sampleRateHz, bits, isExtensible }: NoisyWav): Bytes {
  const body = new Uint8Array(isExtensible ? 40 : 16);
  const view = new DataView(body.buffer);
  const frameBytes = (channels * bits) / 8;
  view.setUint16(0, isExtensible ? 0xfffe : formatTag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, sampleRateHz, true);
  view.setUint32(8, sampleRateHz * frameBytes, true);
  view.setUint16(12, frameBytes, true);
  view.setUint16(14, bits, true);
  if (isExtensible) {
    view.setUint16(16, 22, true);
    view.setUint16(18, bits, true);
    view.setUint32(20, (1 << channels) - 1, true);
    view.setUint16(24, formatTag, true);
    body.set([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], 26);
  }
  return chunk('fmt ', body);
}

/** Never a byte that is any encoding's silence, so that silence in a result was put there. As floats: small and finite. */
function noise(length: number, isFloat: boolean): Bytes {
  const bytes = new Uint8Array(length);
  let state = 0x2545f491;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = isFloat && i % 4 === 3 ? 0x3e : 1 + ((state >>> 8) % 0x7e);
  }
  return bytes;
}
