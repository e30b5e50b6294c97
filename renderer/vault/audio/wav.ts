/**
 * Reads the header of a WAV (RIFF, RF64 and BW64), in the sealing helpers and in the vault worker. Pure.
 *
 * It believes nothing: lengths are clipped to the bytes that are there, and a header that no longer makes sense is `null`,
 * never a throw. It doesn't decode; audio/pcm.ts reads the samples.
 */

export interface WavFormat {
  /** `wFormatTag`; for WAVE_FORMAT_EXTENSIBLE the tag inside the sub-format. */
  readonly formatTag: number;
  /** `pcm-u8`, `pcm-s16le`, `pcm-f32le`, `alaw`, `ulaw`, `ima-adpcm` … or `wav-0x` and the tag. */
  readonly codec: string;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly bitsPerSample: number;
  /** Bytes of one frame (one sample of every channel), or of one block of a compressed codec. */
  readonly blockAlign: number;
  readonly dataOffset: number;
  /** Bytes of sound, clipped to what is there. */
  readonly dataLength: number;
  /** The header announces more sound than there is. Headers of streams (length 0 or all ones) announce nothing. */
  readonly isTruncated: boolean;
  readonly durationMs: number;
}

const riff = 0x52494646;
const rf64 = 0x52463634;
const bw64 = 0x42573634;
const wave = 0x57415645;
const formatChunk = 0x666d7420;
const dataChunk = 0x64617461;
const longSizesChunk = 0x64733634;
const allOnes = 0xffffffff;
const extensibleTag = 0xfffe;

/**
 * `totalBytes` is the length of the whole file when `bytes` is only its head: what lies beyond the head then counts as there.
 * null when it is no WAV, or one whose format or data chunk is missing or makes no sense.
 */
export function parseWav(bytes: Uint8Array, totalBytes = bytes.byteLength): WavFormat | null {
  if (bytes.byteLength < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const container = view.getUint32(0);
  if (container !== riff && container !== rf64 && container !== bw64) return null;
  if (view.getUint32(8) !== wave) return null;

  let format: ChunkFormat | null = null;
  let longDataSize: number | null = null;
  let offset = 12;
  while (offset + 8 <= bytes.byteLength) {
    const chunk = view.getUint32(offset);
    const size = view.getUint32(offset + 4, true);
    const body = offset + 8;
    // The first one counts, as for the player: else a second one would move the marked stretches.
    if (chunk === formatChunk) format ??= readFormat(view, body, size);
    if (chunk === longSizesChunk && body + 16 <= bytes.byteLength) longDataSize = Number(view.getBigUint64(body + 8, true));
    if (chunk === dataChunk) {
      if (format === null) return null;
      const announced = size === allOnes && longDataSize !== null ? longDataSize : size;
      return withData(format, view, body, announced, totalBytes);
    }
    // Chunks are padded to even lengths.
    offset = body + size + (size & 1);
  }
  return null;
}

type ChunkFormat = Pick<WavFormat, 'formatTag' | 'codec' | 'channels' | 'sampleRateHz' | 'bitsPerSample' | 'blockAlign'> & {
  readonly bytesPerSecond: number;
};

/** Where a compressed codec says how many samples a block holds, that counts: its bytes a second are rounded, or wrong. */
function blockRate(view: DataView, body: number, size: number, blockAlign: number, sampleRateHz: number): number {
  const samplesPerBlock = size >= 20 && body + 20 <= view.byteLength ? view.getUint16(body + 18, true) : 0;
  return samplesPerBlock === 0 ? view.getUint32(body + 8, true) : (blockAlign * sampleRateHz) / samplesPerBlock;
}

function readFormat(view: DataView, body: number, size: number): ChunkFormat | null {
  if (size < 14 || body + Math.min(size, 16) > view.byteLength) return null;
  const isExtensible = view.getUint16(body, true) === extensibleTag && size >= 40 && body + 40 <= view.byteLength;
  const formatTag = view.getUint16(isExtensible ? body + 24 : body, true);
  const channels = view.getUint16(body + 2, true);
  const sampleRateHz = view.getUint32(body + 4, true);
  const bitsPerSample = size >= 16 ? view.getUint16(body + 14, true) : 8;
  if (channels === 0 || channels > 64 || sampleRateHz === 0) return null;
  const codec = codecOf(formatTag, bitsPerSample);
  // Decoders go by the samples for plain codecs, so a lying block length doesn't count there.
  const bytesPerSample = plainCodecs[codec];
  const blockAlign = bytesPerSample === undefined ? view.getUint16(body + 12, true) : bytesPerSample * channels;
  if (blockAlign === 0) return null;
  const bytesPerSecond =
    bytesPerSample === undefined ? blockRate(view, body, size, blockAlign, sampleRateHz) : blockAlign * sampleRateHz;
  return { formatTag, codec, channels, sampleRateHz, bitsPerSample, blockAlign, bytesPerSecond };
}

function withData(format: ChunkFormat, view: DataView, dataOffset: number, announced: number, totalBytes: number): WavFormat {
  const there = Math.max(0, totalBytes - dataOffset);
  const isStream = announced === allOnes || (announced === 0 && there > 0 && !isChunkAt(view, dataOffset));
  const clipped = isStream ? there : Math.min(announced, there);
  const dataLength = clipped - (clipped % format.blockAlign);
  const { bytesPerSecond, ...facts } = format;
  return {
    ...facts,
    dataOffset,
    dataLength,
    isTruncated: !isStream && announced > there,
    durationMs: bytesPerSecond === 0 ? 0 : (dataLength * 1000) / bytesPerSecond,
  };
}

/** Whether another chunk begins here, so that a length of 0 before it really means: no sound. */
function isChunkAt(view: DataView, offset: number): boolean {
  if (offset + 8 > view.byteLength) return false;
  for (let i = 0; i < 4; i++) {
    const letter = view.getUint8(offset + i);
    if (letter < 0x20 || letter > 0x7e) return false;
  }
  return offset + 8 + view.getUint32(offset + 4, true) <= view.byteLength + 1;
}

/** Bytes per sample of the codecs that are read sample by sample. */
const plainCodecs: Readonly<Record<string, number>> = {
  'pcm-u8': 1,
  'pcm-s16le': 2,
  'pcm-s24le': 3,
  'pcm-s32le': 4,
  'pcm-f32le': 4,
  'pcm-f64le': 8,
  alaw: 1,
  ulaw: 1,
};

function codecOf(tag: number, bits: number): string {
  switch (tag) {
    case 1:
      return bits <= 8 ? 'pcm-u8' : `pcm-s${8 * Math.ceil(bits / 8)}le`;
    case 2:
      return 'ms-adpcm';
    case 3:
      return bits === 64 ? 'pcm-f64le' : 'pcm-f32le';
    case 6:
      return 'alaw';
    case 7:
      return 'ulaw';
    case 0x11:
      return 'ima-adpcm';
    case 0x31:
      return 'gsm';
    case 0x55:
      return 'mp3';
    default:
      return `wav-0x${tag.toString(16).padStart(4, '0')}`;
  }
}
