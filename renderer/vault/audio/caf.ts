/**
 * Reads the head of a CAF (Apple, "Core Audio Format Specification 1.0"). Pure. It believes nothing: lengths are clipped to the
 * bytes that are there, and a head that makes no sense is null. Compressed forms other than IMA and G.711 are told, not read.
 */
import type { PlainSound } from './plain-sound.ts';

const caff = 0x63616666;
const descriptionChunk = 0x64657363;
const dataChunk = 0x64617461;
const isFloat = 1;
const isLittleEndian = 2;

/** `totalBytes` as for parseWav: what lies beyond the bytes given counts as there. */
export function parseCaf(bytes: Uint8Array, totalBytes = bytes.byteLength): PlainSound | null {
  if (bytes.byteLength < 8 + 12 + 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The description is always the first chunk.
  if (view.getUint32(0) !== caff || view.getUint32(8) !== descriptionChunk) return null;
  const head = readDescription(view, 20);
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const size = Number(view.getBigInt64(at + 4));
    if (view.getUint32(at) === dataChunk) {
      // Four bytes count edits. A length of -1: to the end.
      const dataOffset = at + 16;
      const end = size < 0 ? totalBytes : Math.min(totalBytes, at + 12 + size);
      return { ...head, dataOffset, dataLength: Math.max(0, end - dataOffset) };
    }
    if (size < 0) break;
    at += 12 + size;
  }
  return { ...head, dataOffset: 0, dataLength: 0 };
}

function readDescription(view: DataView, at: number) {
  const format = String.fromCharCode(...[8, 9, 10, 11].map((place) => view.getUint8(at + place)));
  const bits = view.getUint32(at + 28);
  const channels = view.getUint32(at + 24);
  return { codec: codecOf(format, view.getUint32(at + 12), bits), channels, sampleRateHz: view.getFloat64(at) };
}

const otherFormats: Readonly<Record<string, string>> = {
  ima4: 'ima4',
  alaw: 'alaw',
  ulaw: 'ulaw',
  alac: 'alac',
  'aac ': 'aac',
  opus: 'opus',
  '.mp3': 'mp3',
  samr: 'amr-nb',
};

function codecOf(format: string, flags: number, bits: number): string {
  if (format !== 'lpcm') return otherFormats[format] ?? 'unknown';
  const order = (flags & isLittleEndian) === 0 ? 'be' : 'le';
  if ((flags & isFloat) !== 0) return bits === 32 || bits === 64 ? `pcm-f${bits}${order}` : 'unknown';
  if (bits === 8) return 'pcm-s8';
  return bits === 16 || bits === 24 || bits === 32 ? `pcm-s${bits}${order}` : 'unknown';
}
