/** WAV files byte by byte, with every field open to a lie. For tests alone. */
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';

export interface WavParts {
  readonly container?: 'RIFF' | 'RF64';
  readonly formatTag?: number;
  readonly channels?: number;
  readonly sampleRateHz?: number;
  readonly bitsPerSample?: number;
  readonly blockAlign?: number;
  /** Sub-format tag of WAVE_FORMAT_EXTENSIBLE. */
  readonly subFormat?: number;
  readonly dataSize?: number;
  readonly data?: Uint8Array;
  /** Chunks between format and data, and behind the data. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}

export function wavBytes(parts: WavParts = {}): Bytes {
  const data = parts.data ?? new Uint8Array(0);
  const bits = parts.bitsPerSample ?? 16;
  const channels = parts.channels ?? 1;
  const rate = parts.sampleRateHz ?? 16_000;
  const align = parts.blockAlign ?? Math.ceil(bits / 8) * channels;
  const tag = parts.subFormat === undefined ? (parts.formatTag ?? 1) : 0xfffe;
  const plain = [...u16(tag), ...u16(channels), ...u32(rate), ...u32(rate * align), ...u16(align), ...u16(bits)];
  const extended = parts.subFormat === undefined ? [] : [...u16(22), ...u16(bits), ...u32(0), ...u16(parts.subFormat), ...new Array(14).fill(0)];
  const body = [
    text('WAVE'),
    wavChunk('fmt ', Uint8Array.from([...plain, ...extended])),
    ...(parts.before ?? []),
    concatBytes([text('data'), Uint8Array.from(u32(parts.dataSize ?? data.byteLength)), data]),
    ...(parts.after ?? []),
  ];
  const whole = concatBytes(body);
  return concatBytes([text(parts.container ?? 'RIFF'), Uint8Array.from(u32(whole.byteLength)), whole]);
}

export function wavChunk(id: string, body: Uint8Array): Bytes {
  return concatBytes([text(id), Uint8Array.from(u32(body.byteLength)), body, new Uint8Array(body.byteLength & 1)]);
}

/** A tone of `frames` samples that differs with `seed`, 16 bits, 16 kHz, mono. */
export function toneWav(frames: number, seed = 1): Bytes {
  const samples = Int16Array.from({ length: frames }, (_, i) => 12_000 * Math.sin((i * (seed % 97)) / 40 + seed));
  return wavBytes({ data: new Uint8Array(samples.buffer) });
}

export const text = (ascii: string): Bytes => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];
