/**
 * Reads the head of an AIFF or AIFC (Apple, "Audio Interchange File Format" 1.3 and "AIFF-C", 1991). Pure. It believes nothing:
 * lengths are clipped to the bytes that are there, and a head that makes no sense is null.
 */
import type { PlainSound } from './plain-sound.ts';

const form = 0x464f524d;
const common = 0x434f4d4d;
const soundData = 0x53534e44;

/** `totalBytes` as for parseWav: what lies beyond the bytes given counts as there. */
export function parseAiff(bytes: Uint8Array, totalBytes = bytes.byteLength): PlainSound | null {
  if (bytes.byteLength < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = tagAt(view, 8);
  if (view.getUint32(0) !== form || (kind !== 'AIFF' && kind !== 'AIFC')) return null;
  let head: Omit<PlainSound, 'dataOffset' | 'dataLength'> | null = null;
  let data = { dataOffset: 0, dataLength: 0 };
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const chunk = view.getUint32(at);
    const size = view.getUint32(at + 4);
    if (chunk === common) head ??= readCommon(view, at + 8, size, kind === 'AIFC');
    if (chunk === soundData && at + 16 <= bytes.byteLength && data.dataLength === 0) {
      const dataOffset = at + 16 + view.getUint32(at + 8);
      const end = Math.min(totalBytes, at + 8 + size);
      data = { dataOffset, dataLength: Math.max(0, end - dataOffset) };
    }
    at += 8 + size + (size & 1);
  }
  return head === null ? null : { ...head, ...data };
}

function readCommon(view: DataView, at: number, size: number, isCompressed: boolean) {
  if (size < 18 || at + 18 > view.byteLength) return null;
  const bits = view.getUint16(at + 6);
  const packing = isCompressed && size >= 22 && at + 22 <= view.byteLength ? tagAt(view, at + 18) : 'NONE';
  return { codec: codecOf(packing, bits), channels: view.getUint16(at), sampleRateHz: extendedAt(view, at + 8) };
}

const packings: Readonly<Record<string, string>> = {
  twos: 'pcm-s16be',
  sowt: 'pcm-s16le',
  'raw ': 'pcm-u8',
  in24: 'pcm-s24be',
  in32: 'pcm-s32be',
  fl32: 'pcm-f32be',
  FL32: 'pcm-f32be',
  fl64: 'pcm-f64be',
  FL64: 'pcm-f64be',
  alaw: 'alaw',
  ALAW: 'alaw',
  ulaw: 'ulaw',
  ULAW: 'ulaw',
  ima4: 'ima4',
};

/** `NONE`, `twos` and `sowt` are as wide as the head says. */
function codecOf(packing: string, bits: number): string {
  const known = packings[packing];
  if (packing !== 'NONE' && packing !== 'twos' && packing !== 'sowt') return known ?? 'unknown';
  const width = 8 * Math.ceil(bits / 8);
  if (width === 8) return 'pcm-s8';
  return width <= 32 && width > 0 ? `pcm-s${width}${packing === 'sowt' ? 'le' : 'be'}` : 'unknown';
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The 80-bit float in which AIFF writes its rate. */
function extendedAt(view: DataView, at: number): number {
  const exponent = (view.getUint16(at) & 0x7fff) - 16_383;
  return view.getUint32(at + 2) * 2 ** (exponent - 31) + view.getUint32(at + 6) * 2 ** (exponent - 63);
}
