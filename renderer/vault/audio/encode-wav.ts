/**
 * Decoded sound as a 16-bit WAV with silence in the stretches: for sound that can't be cut in its own bytes (MP3, Opus,
 * AAC …), because a lossy packet says something of what is beside it. Vault worker. Pure: no dither, no filter.
 */
import type { Bytes } from '../../../shared/bytes.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Stretch } from '../../../shared/model/recording.ts';
import type { DecodedSound } from '../../../shared/seams/vault-protocol.ts';
import { keptRuns, silentRuns } from './cut-frames.ts';
import { emptyWav } from './encode-wav-header.ts';

const pcmTag = 1;

export function encodeWavWithSilence(decoded: DecodedSound, stretches: readonly Stretch[]): Bytes {
  const { channels, sampleRateHz } = decoded;
  const frameCount = channels[0]?.length ?? 0;
  const isSound = frameCount > 0 && channels.every(({ length }) => length === frameCount);
  if (!isSound) throw new Failure('redact/undecodable', { channels: channels.length });

  const silent = silentRuns(stretches, sampleRateHz, frameCount);
  const facts = { formatTag: pcmTag, channels: channels.length, sampleRateHz, sampleBytes: 2, frameCount, channelMask: null };
  const { bytes, dataOffset } = emptyWav(facts);
  // Only what is kept is ever written; the stretches are the zeros that were there.
  const samples = new Int16Array(bytes.buffer, dataOffset, frameCount * channels.length);
  for (const { first, end } of keptRuns(silent, frameCount)) {
    for (const [channel, from] of channels.entries()) {
      for (let frame = first, at = first * channels.length + channel; frame < end; frame++, at += channels.length) {
        samples[at] = toInt16(from[frame] as number);
      }
    }
  }
  return bytes;
}

/** The inverse of how 16-bit sound is decoded, so that sound which was 16-bit comes back bit by bit. */
function toInt16(sample: number): number {
  // Not a number becomes 0 in an Int16Array.
  return Math.max(-32768, Math.min(32767, Math.round(sample * 32768)));
}
