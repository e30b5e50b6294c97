/** Numbers as bytes, little-endian, and the honest sounds that stand beside what is hostile. Node only. */
import { toneWav } from '../../renderer/vault/audio/testdata/wav-bytes.ts';
import type { Bytes } from '../../shared/bytes.ts';

export type Field = readonly [bytes: 1 | 2 | 4 | 8, value: number | bigint];

export function fields(...all: readonly Field[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of all) {
    if (size === 8) view.setBigUint64(at, BigInt(value), true);
    else if (size === 4) view.setUint32(at, Number(value) >>> 0, true);
    else if (size === 2) view.setUint16(at, Number(value), true);
    else view.setUint8(at, Number(value));
    at += size;
  }
  return bytes;
}

/** Big-endian, as MP4 and AIFF write them. */
export function bigFields(...all: readonly Field[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const field of all) {
    bytes.set(fields(field).reverse(), at);
    at += field[0];
  }
  return bytes;
}

export const ascii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** A short WAV, another one for each number. */
export const sound = (seed: number): Bytes => toneWav(200 + seed, seed);
