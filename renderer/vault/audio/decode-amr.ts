/**
 * AMR and AMR-WB (RFC 4867's storage format, or in a 3GP or MP4) as a WAV, by opencore-amr in WebAssembly with a memory of 16 MiB that can't grow.
 * Runs in the throw-away worker of decode-rare.ts and in unit tests.
 */
import { decoder } from '@audio/decode-amr';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { packetsOf } from './decode-packets.ts';
import { mostDecodedBytes } from './rare-sound.ts';
import { wavOfSamples } from './wav-of-samples.ts';

/** What is fed at a time: a minute or less. */
const pieceBytes = 64 << 10;

/** null when there is nothing to hear in it, or more than fits. `onPiece` is a sign of life. */
export async function decodeAmr(bytes: Uint8Array, onPiece: () => void): Promise<Bytes | null> {
  const amr = await decoder();
  const pieces: Int16Array[] = [];
  let decodedBytes = 0;
  let sampleRateHz = 0;
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const decoded = amr.decode(bytes.subarray(at, at + pieceBytes));
    const samples = decoded.channelData[0];
    if (samples === undefined) continue;
    sampleRateHz = decoded.sampleRate;
    pieces.push(Int16Array.from(samples, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * 32768)))));
    decodedBytes += samples.length * 2;
    if (decodedBytes > mostDecodedBytes) return null;
    onPiece();
  }
  return wavOfSamples(pieces, sampleRateHz);
}

/** A packet of an MP4 is one or more frames as the storage format has them (3GPP TS 26.244). */
export async function decodeAmrInMp4(bytes: Bytes, codec: 'amr-nb' | 'amr-wb', onPiece: () => void): Promise<Bytes | null> {
  const frames: Uint8Array[] = [new TextEncoder().encode(codec === 'amr-wb' ? '#!AMR-WB\n' : '#!AMR\n')];
  for await (const packet of packetsOf(bytes)) frames.push(packet);
  return decodeAmr(concatBytes(frames), onPiece);
}
