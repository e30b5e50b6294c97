/**
 * The outline of a sound for its waveform: 1,000 pairs of lowest and highest sample, each a signed byte. Pure; runs in the
 * sealing helpers for every recording that comes in, so its inner loops have no branches and copy nothing.
 */
import { type SampleReader, sampleReader } from './pcm.ts';
import type { WavFormat } from './wav.ts';

/** min, max, min, max … over all channels; -127 to 127. */
export const peakPairs = 1000;

/** Empty for codecs that can't be read sample by sample (ADPCM, GSM …) and for no sound at all. */
export function wavPeaks(bytes: Uint8Array, wav: WavFormat): Int8Array<ArrayBuffer> {
  const start = bytes.byteOffset + wav.dataOffset;
  const frames = wav.dataLength / wav.blockAlign;
  if (wav.codec === 'pcm-s16le' && (start & 3) === 0 && frames >= peakPairs)
    return int16Peaks(bytes.buffer, start, frames, wav.channels);
  const meter = startPeaks(wav);
  if (meter === null) return new Int8Array(0);
  meter.add(bytes.subarray(wav.dataOffset, wav.dataOffset + wav.dataLength));
  return meter.finish();
}

export interface PeakMeter {
  /** The next bytes of the data chunk, in order, cut anywhere. Bytes beyond the data chunk are ignored. */
  add(bytes: Uint8Array): void;
  finish(): Int8Array<ArrayBuffer>;
}

/** Peaks of sound that comes in piece by piece. null for what wavPeaks answers with nothing. */
export function startPeaks(wav: WavFormat): PeakMeter | null {
  const reader = sampleReader(wav.codec);
  const frames = wav.dataLength / wav.blockAlign;
  if (reader === null || frames < 1) return null;
  return makeMeter(reader, frames, wav.blockAlign);
}

/** Of decoded sound, one array a channel, -1 to 1. */
export function samplePeaks(channels: readonly Float32Array[]): Int8Array<ArrayBuffer> {
  const frames = channels[0]?.length ?? 0;
  if (frames === 0) return new Int8Array(0);
  const peaks = new Int8Array(2 * peakPairs);
  for (let pair = 0; pair < peakPairs; pair++) {
    let low = 1;
    let high = -1;
    const from = pairStart(pair, frames);
    const to = pairEnd(pair, frames);
    for (const samples of channels) {
      for (let i = from; i < to; i++) {
        const sample = samples[i] as number;
        low = Math.min(low, sample);
        high = Math.max(high, sample);
      }
    }
    peaks[2 * pair] = toPeak(low);
    peaks[2 * pair + 1] = toPeak(high);
  }
  return peaks;
}

/**
 * The common case as one plain loop over whole sound in memory, two samples a turn: the larger of the two can only raise the
 * highest, the smaller only lower the lowest. `start` is where the samples begin in `buffer`, at a multiple of 4.
 */
function int16Peaks(buffer: ArrayBufferLike, start: number, frames: number, channels: number): Int8Array<ArrayBuffer> {
  const samples = new Int16Array(buffer, start, frames * channels);
  const twos = new Int32Array(buffer, start, samples.length >> 1);
  const peaks = new Int8Array(2 * peakPairs);
  for (let pair = 0; pair < peakPairs; pair++) {
    // As small integers: an index that the engine takes for a double makes the loop twice as slow.
    const from = (pairStart(pair, frames) * channels) | 0;
    const to = (pairStart(pair + 1, frames) * channels) | 0;
    const first = samples[from] as number;
    const last = samples[to - 1] as number;
    let low = Math.min(first, last);
    let high = Math.max(first, last);
    for (let i = (from + 1) >> 1, end = to >> 1; i < end; i++) {
      const two = twos[i] as number;
      const one = (two << 16) >> 16;
      const other = two >> 16;
      const difference = (one - other) | 0;
      const negative = difference & (difference >> 31);
      const over = (one - negative - high) | 0;
      high = (high + (over & ~(over >> 31))) | 0;
      const under = (other + negative - low) | 0;
      low = (low + (under & (under >> 31))) | 0;
    }
    peaks[2 * pair] = toPeak(low / 32768);
    peaks[2 * pair + 1] = toPeak(high / 32768);
  }
  return peaks;
}

/** First frame of a pair. Sound of fewer frames than pairs repeats frames, so that every pair has one. */
const pairStart = (pair: number, frames: number): number => Math.floor((pair * frames) / peakPairs);
const pairEnd = (pair: number, frames: number): number => Math.max(pairStart(pair, frames) + 1, pairStart(pair + 1, frames));

const toPeak = (sample: number): number => Math.round(Math.max(-1, Math.min(1, sample)) * 127);

function makeMeter(reader: SampleReader, frames: number, frameBytes: number): PeakMeter {
  const lows = new Float32Array(peakPairs).fill(1);
  const highs = new Float32Array(peakPairs).fill(-1);
  const range = new Float32Array(2);
  const rest = new Uint8Array(frameBytes);
  let restBytes = 0;
  let framesSeen = 0;
  let pair = 0;

  const addFrames = (whole: Uint8Array) => {
    const read = reader(whole);
    const samplesPerFrame = read.count / (whole.byteLength / frameBytes);
    const firstFrame = framesSeen;
    const endFrame = Math.min(frames, firstFrame + whole.byteLength / frameBytes);
    while (pair < peakPairs) {
      const from = Math.max(pairStart(pair, frames), firstFrame);
      if (from >= endFrame) break;
      const pairStop = pairEnd(pair, frames);
      const to = Math.min(pairStop, endFrame);
      read.range((from - firstFrame) * samplesPerFrame, (to - firstFrame) * samplesPerFrame, range);
      lows[pair] = Math.min(lows[pair] as number, range[0] as number);
      highs[pair] = Math.max(highs[pair] as number, range[1] as number);
      if (pairStop > endFrame) break;
      pair++;
    }
    framesSeen = endFrame;
  };

  return {
    add(bytes) {
      let from = 0;
      if (restBytes > 0) {
        from = Math.min(frameBytes - restBytes, bytes.byteLength);
        rest.set(bytes.subarray(0, from), restBytes);
        restBytes += from;
        if (restBytes < frameBytes) return;
        addFrames(rest.slice());
        restBytes = 0;
      }
      const wholeBytes = bytes.byteLength - from - ((bytes.byteLength - from) % frameBytes);
      if (wholeBytes > 0) addFrames(bytes.subarray(from, from + wholeBytes));
      restBytes = bytes.byteLength - from - wholeBytes;
      if (restBytes > 0) rest.set(bytes.subarray(from + wholeBytes));
    },
    finish() {
      const peaks = new Int8Array(2 * peakPairs);
      for (let i = 0; i < peakPairs; i++) {
        // A pair that got no frame (the sound ended early) is silent.
        const isEmpty = (lows[i] as number) > (highs[i] as number);
        peaks[2 * i] = isEmpty ? 0 : toPeak(lows[i] as number);
        peaks[2 * i + 1] = isEmpty ? 0 : toPeak(highs[i] as number);
      }
      return peaks;
    },
  };
}
