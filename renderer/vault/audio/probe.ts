/**
 * Codec, length and rate of sound that is no WAV, from its headers; nothing is decoded. Sealing helpers. The library that
 * knows the containers is only loaded when such a sound comes by, and whatever it stumbles over is "the bytes don't say".
 * A length of 0: there is nothing to hear in it.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { SoundFormat } from '../../../shared/model/recording.ts';
import { boundedSource } from './bounded-source.ts';
import { parseFlac } from './flac.ts';
import { hasSoundTables } from './mp4-tables.ts';
import { plainDurationMs } from './plain-sound.ts';
import { parsePlain } from './rare-sound.ts';

export interface ProbedSound {
  readonly codec: string;
  readonly durationMs: number | null;
  readonly sampleRateHz: number | null;
  readonly channels: number | null;
}

const unreadable: ProbedSound = { codec: 'unknown', durationMs: null, sampleRateHz: null, channels: null };

/** Formats whose headers tell something. */
const probedFormats: ReadonlySet<SoundFormat> = new Set([
  'mp3',
  'ogg',
  'flac',
  'mp4',
  'adts',
  'webm',
  'amr',
  'silk',
  'aiff',
  'caf',
  'au',
]);
export const isProbed = (format: SoundFormat): boolean => probedFormats.has(format);

/** null: no audio track that the library knows of, as in a film without sound. */
export async function probe(bytes: Bytes, format: SoundFormat): Promise<ProbedSound | null> {
  if (format === 'amr') return probeAmr(bytes);
  if (format === 'silk') return probeSilk(bytes);
  const plain = parsePlain(bytes, format);
  if (plain !== null) {
    const { codec, channels, sampleRateHz } = plain;
    return { codec, channels, sampleRateHz, durationMs: plainDurationMs(plain) };
  }
  if (format === 'flac') return { ...(parseFlac(bytes) ?? unreadable), codec: 'flac' };
  if (format === 'mp4' && !hasSoundTables(bytes)) return unreadable;
  const { ADTS, BufferSource, Input, MATROSKA, MP3, MP4, OGG, QTFF, WEBM } = await import('mediabunny');
  const formats = { adts: [ADTS], mp3: [MP3], mp4: [MP4, QTFF], ogg: [OGG], webm: [WEBM, MATROSKA] };
  // What its first bytes say it is: left to look for itself, the library finds MP3 frames in the noise of anything.
  const input = new Input({ source: boundedSource(BufferSource, bytes), formats: isIn(formats, format) ? formats[format] : [] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) return null;
    const [known, internal, seconds] = await Promise.all([track.getCodec(), track.getInternalCodecId(), track.computeDuration()]);
    const [sampleRateHz, stated] = await Promise.all([track.getSampleRate(), track.getNumberOfChannels()]);
    const codec = known ?? (typeof internal === 'string' ? (mp4Codecs[internal] ?? `mp4-${internal.trim()}`) : 'unknown');
    // 3GP states two channels for AMR, which has one.
    const channels = codec.startsWith('amr') ? 1 : stated;
    return { codec, durationMs: seconds > 0 ? seconds * 1000 : null, sampleRateHz, channels };
  } catch {
    // A header that makes no sense: the sound is kept as it is, and its length isn't known.
    return unreadable;
  } finally {
    input.dispose();
  }
}

const isIn = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table => Object.hasOwn(table, key);

/** Sample entries of MP4 that the library has no name for. */
const mp4Codecs: Readonly<Record<string, string>> = {
  samr: 'amr-nb',
  sawb: 'amr-wb',
  alac: 'alac',
  sowt: 'pcm-s16le',
  twos: 'pcm-s16be',
};

// Bytes of a frame by its type, RFC 4867; a frame is 20 ms.
const narrowFrames = [13, 14, 16, 18, 20, 21, 27, 32, 6];
const wideFrames = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6];
const amrFrameMs = 20;

function probeAmr(bytes: Uint8Array): ProbedSound {
  const isWide = bytes[5] === 0x2d;
  const sizes = isWide ? wideFrames : narrowFrames;
  let frames = 0;
  let offset = isWide ? 9 : 6;
  while (offset < bytes.byteLength) {
    // Types without a size carry no speech: one byte.
    offset += sizes[((bytes[offset] as number) >> 3) & 15] ?? 1;
    // A frame that breaks off isn't heard.
    if (offset <= bytes.byteLength) frames++;
  }
  return {
    codec: isWide ? 'amr-wb' : 'amr-nb',
    durationMs: frames * amrFrameMs,
    sampleRateHz: isWide ? 16_000 : 8_000,
    channels: 1,
  };
}

const silkPacketMs = 20;
const silkRateHz = 24_000;

/** Packets, each behind its length; the last one may be a length of -1 alone. Messengers make them of 20 ms. */
function probeSilk(bytes: Uint8Array): ProbedSound {
  let packets = 0;
  let offset = bytes[0] === 2 ? 10 : 9;
  while (offset + 2 <= bytes.byteLength) {
    const length = (bytes[offset] as number) | ((bytes[offset + 1] as number) << 8);
    offset += 2 + length;
    if (length > 0 && offset <= bytes.byteLength) packets++;
  }
  return { codec: 'silk', durationMs: packets * silkPacketMs, sampleRateHz: silkRateHz, channels: 1 };
}
