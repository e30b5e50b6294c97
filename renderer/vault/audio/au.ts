/** Reads the head of an AU (Sun and NeXT, `.snd`). Pure; a head that makes no sense is null. */
import type { PlainSound } from './plain-sound.ts';

const magic = 0x2e736e64;
const allOnes = 0xffffffff;

const encodings: Readonly<Record<number, string>> = {
  1: 'ulaw',
  2: 'pcm-s8',
  3: 'pcm-s16be',
  4: 'pcm-s24be',
  5: 'pcm-s32be',
  6: 'pcm-f32be',
  7: 'pcm-f64be',
  27: 'alaw',
};

/** `totalBytes` as for parseWav: what lies beyond the bytes given counts as there. */
export function parseAu(bytes: Uint8Array, totalBytes = bytes.byteLength): PlainSound | null {
  if (bytes.byteLength < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== magic) return null;
  const dataOffset = view.getUint32(4);
  const announced = view.getUint32(8);
  const there = Math.max(0, totalBytes - dataOffset);
  return {
    codec: encodings[view.getUint32(12)] ?? 'unknown',
    sampleRateHz: view.getUint32(16),
    channels: view.getUint32(20),
    dataOffset,
    dataLength: announced === allOnes ? there : Math.min(announced, there),
  };
}
