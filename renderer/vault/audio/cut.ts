/**
 * Silences stretches of a WAV in its own bytes: bit by bit the same outside, the encoding's own silence inside. Vault
 * worker. Pure.
 *
 * The result is a new, clean file. Only the sound that is kept is copied into it; every other chunk (LIST, id3, bext,
 * cues …) stays behind, because it may hold words, and so does whatever lies behind the sound.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import type { Stretch } from '../../../shared/model/recording.ts';
import { keptRuns, silentRuns } from './cut-frames.ts';
import { emptyWav } from './encode-wav-header.ts';
import type { WavFormat } from './wav.ts';

/** The byte that is silence, for the encodings that can be cut sample by sample. */
const silenceBytes: Readonly<Record<string, number>> = {
  'pcm-u8': 0x80,
  'pcm-s16le': 0,
  'pcm-s24le': 0,
  'pcm-s32le': 0,
  'pcm-f32le': 0,
  'pcm-f64le': 0,
  alaw: 0xd5,
  ulaw: 0xff,
};

export function canCutWav(wav: WavFormat): boolean {
  return wav.codec in silenceBytes && wav.dataLength > 0;
}

/** `bytes` is the file that `wav` was read from. It isn't changed. */
export function cutWav(bytes: Uint8Array, wav: WavFormat, stretches: readonly Stretch[]): Bytes {
  const frameBytes = wav.blockAlign;
  const frameCount = wav.dataLength / frameBytes;
  const silent = silentRuns(stretches, wav.sampleRateHz, frameCount);
  const cut = emptyWav({
    formatTag: wav.formatTag,
    channels: wav.channels,
    sampleRateHz: wav.sampleRateHz,
    sampleBytes: frameBytes / wav.channels,
    frameCount,
    channelMask: channelMaskOf(bytes, wav),
  });
  const sound = cut.bytes.subarray(cut.dataOffset, cut.dataOffset + cut.dataLength);
  sound.fill(silenceBytes[wav.codec] ?? 0);
  for (const { first, end } of keptRuns(silent, frameCount)) {
    const kept = bytes.subarray(wav.dataOffset + first * frameBytes, wav.dataOffset + end * frameBytes);
    sound.set(kept, first * frameBytes);
  }
  return cut.bytes;
}

const formatName = 0x666d7420;
const extensibleTag = 0xfffe;

/** Of a WAVE_FORMAT_EXTENSIBLE header: it is the one thing there that the sound needs and `WavFormat` doesn't tell. */
function channelMaskOf(bytes: Uint8Array, wav: WavFormat): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, wav.dataOffset);
  for (let offset = 12; offset + 8 <= view.byteLength; ) {
    const length = view.getUint32(offset + 4, true);
    const body = offset + 8;
    if (view.getUint32(offset) === formatName) {
      const isExtensible = length >= 40 && body + 40 <= view.byteLength && view.getUint16(body, true) === extensibleTag;
      return isExtensible ? view.getUint32(body + 20, true) : null;
    }
    offset = body + length + (length & 1);
  }
  return null;
}
