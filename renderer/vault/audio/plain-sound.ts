/**
 * Sound that is one number after another in a container the player doesn't know (AIFF, CAF, AU, 64-bit WAV), as a WAV it does
 * know. Nothing is lost on the way: the numbers keep their width, only their order of bytes and their head change. Pure; in
 * the sealing helpers and in the throw-away worker of decode-rare.ts.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { emptyWav } from './encode-wav-header.ts';
import { decodeQuickTimeIma, quickTimeImaFrames } from './ima-adpcm.ts';

export interface PlainSound {
  /** `pcm-s16be`, `alaw`, `ima4` …; anything that isn't in `sampleForms` can't be turned into a WAV. */
  readonly codec: string;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly dataOffset: number;
  /** Bytes of sound, clipped to what is there. */
  readonly dataLength: number;
}

interface SampleForm {
  readonly bytes: number;
  readonly tag: 1 | 3 | 6 | 7;
  readonly isBigEndian?: true;
}

const sampleForms: Readonly<Record<string, SampleForm>> = {
  'pcm-u8': { bytes: 1, tag: 1 },
  'pcm-s8': { bytes: 1, tag: 1 },
  'pcm-s16le': { bytes: 2, tag: 1 },
  'pcm-s24le': { bytes: 3, tag: 1 },
  'pcm-s32le': { bytes: 4, tag: 1 },
  'pcm-f32le': { bytes: 4, tag: 3 },
  'pcm-f64le': { bytes: 8, tag: 3 },
  'pcm-s16be': { bytes: 2, tag: 1, isBigEndian: true },
  'pcm-s24be': { bytes: 3, tag: 1, isBigEndian: true },
  'pcm-s32be': { bytes: 4, tag: 1, isBigEndian: true },
  'pcm-f32be': { bytes: 4, tag: 3, isBigEndian: true },
  'pcm-f64be': { bytes: 8, tag: 3, isBigEndian: true },
  alaw: { bytes: 1, tag: 6 },
  ulaw: { bytes: 1, tag: 7 },
};

/** Codecs of PlainSound that become a WAV. */
export const plainCodecs: readonly string[] = [...Object.keys(sampleForms), 'ima4'];

const mostChannels = 64;
const mostRateHz = 768_000;

/** null: nothing to hear, or a form that isn't read. `channels` and rate come from strangers. */
export function plainFrames({ codec, channels, sampleRateHz, dataLength }: PlainSound): number | null {
  if (!(channels >= 1 && channels <= mostChannels && sampleRateHz >= 1 && sampleRateHz <= mostRateHz)) return null;
  if (codec === 'ima4') return quickTimeImaFrames(dataLength, channels) || null;
  const form = sampleForms[codec];
  return form === undefined ? null : Math.floor(dataLength / (form.bytes * channels)) || null;
}

/** 0: nothing to hear. null: nobody knows. */
export function plainDurationMs(sound: PlainSound): number | null {
  if (!plainCodecs.includes(sound.codec)) return null;
  return ((plainFrames(sound) ?? 0) * 1000) / Math.max(1, sound.sampleRateHz);
}

/** `bytes` is the file that `sound` was read from. null where `plainFrames` is. */
export function plainToWav(bytes: Uint8Array, sound: PlainSound): Bytes | null {
  const frameCount = plainFrames(sound);
  if (frameCount === null) return null;
  const data = bytes.subarray(sound.dataOffset, sound.dataOffset + sound.dataLength);
  const facts = { channels: sound.channels, sampleRateHz: Math.round(sound.sampleRateHz), frameCount, channelMask: null };
  const form = sampleForms[sound.codec];
  if (form === undefined) {
    const wav = emptyWav({ ...facts, formatTag: 1, sampleBytes: 2 });
    decodeQuickTimeIma(data, sound.channels, new Int16Array(wav.bytes.buffer, wav.dataOffset, frameCount * sound.channels));
    return wav.bytes;
  }
  // The player knows no floats of 64 bits.
  const sampleBytes = Math.min(4, form.bytes);
  const wav = emptyWav({ ...facts, formatTag: form.tag, sampleBytes });
  const samples = data.subarray(0, frameCount * sound.channels * form.bytes);
  const into = wav.bytes.subarray(wav.dataOffset, wav.dataOffset + wav.dataLength);
  if (form.bytes === 8) narrowFloats(samples, into, form.isBigEndian !== true);
  else if (form.isBigEndian === true) turnAround(samples, into, form.bytes);
  else into.set(samples);
  // WAV's bytes count from 0, those of everybody else from -128.
  if (sound.codec === 'pcm-s8') for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) ^ 0x80;
  return wav.bytes;
}

function turnAround(from: Uint8Array, into: Uint8Array, width: number): void {
  for (let at = 0; at < from.length; at += width) {
    for (let byte = 0; byte < width; byte++) into[at + byte] = from[at + width - 1 - byte] as number;
  }
}

function narrowFloats(from: Uint8Array, into: Uint8Array, isLittleEndian: boolean): void {
  const source = new DataView(from.buffer, from.byteOffset, from.byteLength);
  const target = new DataView(into.buffer, into.byteOffset, into.byteLength);
  for (let at = 0; at + 8 <= from.byteLength; at += 8) target.setFloat32(at / 2, source.getFloat64(at, isLittleEndian), true);
}
