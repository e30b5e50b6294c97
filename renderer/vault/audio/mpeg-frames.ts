/**
 * Frame headers of MPEG audio and ADTS: a byte pattern so short that chance makes it, so the next frame must be where the
 * first one says. Pure.
 */

/** Layer 2 or 3 when `head` begins with MPEG audio frames, else null. Layer 1 is not in use. */
export function mpegLayer(head: Uint8Array): 2 | 3 | null {
  const first = mpegFrame(head, 0);
  if (first === null) return null;
  const next = first.lengthBytes;
  if (next + 4 <= head.byteLength && mpegFrame(head, next)?.layer !== first.layer) return null;
  return first.layer;
}

export function isAdtsHead(head: Uint8Array): boolean {
  const length = adtsFrameBytes(head, 0);
  if (length === null) return false;
  return length + 7 > head.byteLength || adtsFrameBytes(head, length) !== null;
}

interface MpegFrame {
  readonly layer: 2 | 3;
  readonly lengthBytes: number;
}

// kbit/s by index, for MPEG 1 and for MPEG 2 and 2.5 (ISO 11172-3 and 13818-3).
const rates1: Readonly<Record<2 | 3, readonly number[]>> = {
  2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
};
const rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const samplingHz = [44_100, 48_000, 32_000];

function mpegFrame(bytes: Uint8Array, at: number): MpegFrame | null {
  const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (a !== 0xff || b === undefined || c === undefined || (b & 0xe0) !== 0xe0) return null;
  const version = (b >> 3) & 3;
  const layer = 4 - ((b >> 1) & 3);
  if (version === 1 || (layer !== 2 && layer !== 3)) return null;
  const isVersion1 = version === 3;
  const kilobits = (isVersion1 ? rates1[layer] : rates2)[c >> 4];
  const hertz = samplingHz[(c >> 2) & 3];
  if (!kilobits || hertz === undefined) return null;
  const perSecond = hertz / (isVersion1 ? 1 : version === 2 ? 2 : 4);
  const samples = layer === 3 && !isVersion1 ? 576 : 1152;
  return { layer, lengthBytes: Math.floor(((samples / 8) * kilobits * 1000) / perSecond) + ((c >> 1) & 1) };
}

function adtsFrameBytes(bytes: Uint8Array, at: number): number | null {
  if (at + 7 > bytes.byteLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 7);
  if ((view.getUint16(0) & 0xfff6) !== 0xfff0 || ((view.getUint8(2) >> 2) & 15) > 12) return null;
  const length = (view.getUint32(2) >> 5) & 0x1fff_ff & 0x1fff;
  return length >= 7 ? length : null;
}
