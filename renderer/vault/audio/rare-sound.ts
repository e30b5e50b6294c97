/**
 * Sound that the player can't play and that is decoded here instead, on opening: which kinds there are, and those of them that
 * plain arithmetic decodes. Pure. AMR and SILK need WebAssembly, and a worker of their own (decode-rare.ts).
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { SoundFacts, SoundFormat } from '../../../shared/model/recording.ts';
import { parseAiff } from './aiff.ts';
import { parseAu } from './au.ts';
import { parseCaf } from './caf.ts';
import { emptyWav } from './encode-wav-header.ts';
import { decodeGsm, gsmBlockBytes, gsmFramesPerBlock } from './gsm.ts';
import { decodeWavIma, imaFramesPerBlock } from './ima-adpcm.ts';
import { decodeMsAdpcm, msFramesPerBlock } from './ms-adpcm.ts';
import { type PlainSound, plainCodecs, plainToWav } from './plain-sound.ts';
import { parseWav, type WavFormat } from './wav.ts';

export type SoundKind = Pick<SoundFacts, 'format' | 'codec'>;

const decodedCodecs: Partial<Record<SoundFormat, readonly string[]>> = {
  wav: ['ima-adpcm', 'ms-adpcm', 'gsm', 'pcm-f64le'],
  amr: ['amr-nb', 'amr-wb'],
  silk: ['silk'],
  mp4: ['alac', 'amr-nb', 'amr-wb'],
  aiff: plainCodecs,
  caf: plainCodecs,
  au: plainCodecs,
};

export const isRare = ({ format, codec }: SoundKind): boolean => (decodedCodecs[format] ?? []).includes(codec);

/** A WAV decodes to no more than this: nine hours of a telephone's sound. Beyond it there would be no memory to play it from. */
export const mostDecodedBytes = 512 << 20;

/** Of a format whose numbers stand one after the other; null for others and for a head that makes no sense. */
export function parsePlain(bytes: Uint8Array, format: SoundFormat, totalBytes = bytes.byteLength): PlainSound | null {
  switch (format) {
    case 'aiff':
      return parseAiff(bytes, totalBytes);
    case 'caf':
      return parseCaf(bytes, totalBytes);
    case 'au':
      return parseAu(bytes, totalBytes);
    default:
      return null;
  }
}

/** As a WAV that the player plays; null when there is nothing to hear in it, or it isn't of these kinds. */
export function decodeByArithmetic(bytes: Uint8Array, format: SoundFormat): Bytes | null {
  if (format !== 'wav') {
    const sound = parsePlain(bytes, format);
    return sound === null || sound.dataLength > mostDecodedBytes ? null : plainToWav(bytes, sound);
  }
  const wav = parseWav(bytes);
  if (wav === null) return null;
  if (wav.codec === 'pcm-f64le') return plainToWav(bytes, wav);
  return decodeBlocks(bytes, wav);
}

/** Frames in a block of the compressed kinds, 0 where it can't be one. */
function framesPerBlock({ codec, blockAlign, channels }: WavFormat): number {
  switch (codec) {
    case 'ima-adpcm':
      return imaFramesPerBlock(blockAlign, channels);
    case 'ms-adpcm':
      return msFramesPerBlock(blockAlign, channels);
    case 'gsm':
      return blockAlign === gsmBlockBytes && channels === 1 ? gsmFramesPerBlock : 0;
    default:
      return 0;
  }
}

function decodeBlocks(bytes: Uint8Array, wav: WavFormat): Bytes | null {
  const { codec, blockAlign, channels, sampleRateHz, dataOffset, dataLength } = wav;
  const frameCount = framesPerBlock(wav) * Math.floor(dataLength / blockAlign);
  if (frameCount === 0 || frameCount * channels * 2 > mostDecodedBytes) return null;
  const made = emptyWav({ formatTag: 1, channels, sampleRateHz, sampleBytes: 2, frameCount, channelMask: null });
  const samples = new Int16Array(made.bytes.buffer, made.dataOffset, frameCount * channels);
  const data = bytes.subarray(dataOffset, dataOffset + dataLength);
  if (codec === 'gsm') decodeGsm(data, samples);
  else (codec === 'ima-adpcm' ? decodeWavIma : decodeMsAdpcm)(data, blockAlign, channels, samples);
  return made.bytes;
}
