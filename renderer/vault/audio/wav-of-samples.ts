/** Pieces of decoded sound of one channel, 16 bits a sample, as one WAV. Pure. */
import type { Bytes } from '../../../shared/bytes.ts';
import { emptyWav } from './encode-wav-header.ts';

/** null when there is nothing to hear. */
export function wavOfSamples(pieces: readonly Int16Array[], sampleRateHz: number): Bytes | null {
  const frameCount = pieces.reduce((sum, { length }) => sum + length, 0);
  if (frameCount === 0 || sampleRateHz === 0) return null;
  const wav = emptyWav({ formatTag: 1, channels: 1, sampleRateHz, sampleBytes: 2, frameCount, channelMask: null });
  const samples = new Int16Array(wav.bytes.buffer, wav.dataOffset, frameCount);
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return wav.bytes;
}
