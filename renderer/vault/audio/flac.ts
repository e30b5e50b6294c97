/**
 * Length and rate of a FLAC, from its first metadata block (RFC 9639, 8.2). Sealing helpers; pure. Not by the library that reads
 * the other containers: on a FLAC whose header announces more than there is, that one never comes to an end.
 */

export interface FlacFacts {
  readonly sampleRateHz: number;
  readonly channels: number;
  /** null where the encoder didn't know it. */
  readonly durationMs: number | null;
}

const streamInfoBytes = 34;

/** null when the first block isn't what it must be. A tag of ID3 may stand in front. */
export function parseFlac(bytes: Uint8Array): FlacFacts | null {
  const start = afterId3(bytes);
  if (start + 8 + streamInfoBytes > bytes.byteLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFirstBlock = view.getUint32(start) === 0x664c6143 && (view.getUint32(start + 4) & 0x7fffffff) === streamInfoBytes;
  if (!isFirstBlock) return null;
  // 20 bits of rate, 3 of channels less one, 5 of sample size less one, 36 of samples.
  const packed = view.getUint32(start + 18);
  const sampleRateHz = packed >>> 12;
  const samples = (packed & 15) * 2 ** 32 + view.getUint32(start + 22);
  if (sampleRateHz === 0) return null;
  const durationMs = samples === 0 ? null : (samples * 1000) / sampleRateHz;
  return { sampleRateHz, channels: ((packed >>> 9) & 7) + 1, durationMs };
}

function afterId3(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return 10 + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127));
}
