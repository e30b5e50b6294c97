/** Files of kinds that the player doesn't know, with heads as their specifications have them. For tests. */
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';
import { text } from './wav-bytes.ts';

const big = (bytes: number, value: number): Bytes => {
  const made = new Uint8Array(bytes);
  for (let at = bytes - 1, left = value; at >= 0; at--, left = Math.floor(left / 256)) made[at] = left % 256;
  return made;
};
const float64 = (value: number): Bytes => {
  const made = new Uint8Array(8);
  new DataView(made.buffer).setFloat64(0, value);
  return made;
};
/** The 80-bit float of AIFF, for whole numbers. */
function extended(value: number): Bytes {
  const exponent = Math.floor(Math.log2(value));
  return concatBytes([big(2, 16_383 + exponent), big(4, value * 2 ** (31 - exponent)), big(4, 0)]);
}
const chunk = (name: string, body: Bytes): Bytes =>
  concatBytes([text(name), big(4, body.byteLength), body, new Uint8Array(body.byteLength & 1)]);

export interface AiffParts {
  readonly bits: number;
  readonly data: Bytes;
  readonly channels?: number;
  readonly rateHz?: number;
  /** Makes it an AIFC. */
  readonly packing?: string;
}

export function aiff({ bits, data, channels = 1, rateHz = 8_000, packing }: AiffParts): Bytes {
  const frames = Math.floor(data.byteLength / channels / Math.max(1, bits / 8));
  const common = concatBytes([big(2, channels), big(4, frames), big(2, bits), extended(rateHz)]);
  const comm = chunk('COMM', packing === undefined ? common : concatBytes([common, text(packing), Uint8Array.of(0, 0)]));
  const ssnd = chunk('SSND', concatBytes([new Uint8Array(8), data]));
  const body = concatBytes([text(packing === undefined ? 'AIFF' : 'AIFC'), comm, ssnd]);
  return concatBytes([text('FORM'), big(4, body.byteLength), body]);
}

export interface CafParts {
  readonly format: string;
  readonly data: Bytes;
  readonly flags?: number;
  readonly bits?: number;
  readonly channels?: number;
  readonly rateHz?: number;
}

export function caf({ format, data, flags = 0, bits = 0, channels = 1, rateHz = 8_000 }: CafParts): Bytes {
  const bytesPerPacket = (bits / 8) * channels;
  const numbers = [flags, bytesPerPacket, 1, channels, bits].map((value) => big(4, value));
  const description = concatBytes([float64(rateHz), text(format), ...numbers]);
  const long = (name: string, body: Bytes): Bytes => concatBytes([text(name), big(8, body.byteLength), body]);
  const head = concatBytes([text('caff'), big(2, 1), big(2, 0)]);
  return concatBytes([head, long('desc', description), long('data', concatBytes([big(4, 0), data]))]);
}

export function au({ encoding, data, rateHz = 8_000 }: { encoding: number; data: Bytes; rateHz?: number }): Bytes {
  const numbers = [24, data.byteLength, encoding, rateHz, 1].map((value) => big(4, value));
  return concatBytes([text('.snd'), ...numbers, data]);
}

/** Frames of AMR that carry no speech but are heard as silence: type 15 ("no data"), and type 7 (12.2 kbit/s) of zeros. */
export function amr(frames: number): Bytes {
  const frame = new Uint8Array(32);
  frame[0] = (7 << 3) | 4;
  return concatBytes([text('#!AMR\n'), ...Array.from({ length: frames }, (_, at) => (at % 5 === 4 ? Uint8Array.of(0x7c) : frame))]);
}

/** The same for AMR-WB: 23.85 kbit/s is type 8, 61 bytes with its head. */
export function amrWide(frames: number): Bytes {
  const frame = new Uint8Array(61);
  frame[0] = (8 << 3) | 4;
  return concatBytes([text('#!AMR-WB\n'), ...Array.from({ length: frames }, () => frame)]);
}
