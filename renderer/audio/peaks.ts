/**
 * Loudness for drawing. Pure; page. Peaks come from the vault as signed bytes, min and max of each of 1,000 equal
 * parts of the sound; or are made here from decoded samples. Columns are what is drawn: one level, 0 to 1, a bar.
 */
import type { DecodedSound } from '../../shared/seams/vault-protocol.ts';

/** Loudest absolute level of each bar between two places, 0 to 1. Places in parts of the whole sound, 0 to 1. */
export function columnsOfPeaks(peaks: Int8Array, from: number, to: number, bars: number): Float32Array {
  const pairs = peaks.length >> 1;
  const columns = new Float32Array(Math.max(0, bars));
  const span = (to - from) * pairs;
  for (let bar = 0; bar < bars; bar++) {
    const first = Math.max(0, Math.floor(from * pairs + (bar / bars) * span));
    const last = Math.min(pairs, Math.max(first + 1, Math.ceil(from * pairs + ((bar + 1) / bars) * span)));
    let level = 0;
    for (let pair = first; pair < last; pair++) {
      level = Math.max(level, Math.abs(peaks[2 * pair] ?? 0), Math.abs(peaks[2 * pair + 1] ?? 0));
    }
    columns[bar] = Math.min(1, level / 127);
  }
  return columns;
}

/** The same from samples, for views so close that stored peaks would be steps. */
export function columnsOfSound(sound: DecodedSound, from: number, to: number, bars: number): Float32Array {
  const length = sound.channels[0]?.length ?? 0;
  const columns = new Float32Array(Math.max(0, bars));
  const span = (to - from) * length;
  for (let bar = 0; bar < bars; bar++) {
    const first = Math.max(0, Math.floor(from * length + (bar / bars) * span));
    const last = Math.min(length, Math.max(first + 1, Math.ceil(from * length + ((bar + 1) / bars) * span)));
    columns[bar] = loudest(sound.channels, first, last);
  }
  return columns;
}

/** Peaks in the vault's own shape: `pairs` min/max pairs as signed bytes. */
export function peaksOfSound(sound: DecodedSound, pairs = 1000): Int8Array {
  const length = sound.channels[0]?.length ?? 0;
  const peaks = new Int8Array(2 * pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const first = Math.floor((pair * length) / pairs);
    const last = Math.min(length, Math.max(first + 1, Math.floor(((pair + 1) * length) / pairs)));
    let low = 0;
    let high = 0;
    for (const channel of sound.channels) {
      for (let i = first; i < last; i++) {
        const sample = channel[i] ?? 0;
        if (sample < low) low = sample;
        if (sample > high) high = sample;
      }
    }
    peaks[2 * pair] = Math.max(-127, Math.round(low * 127));
    peaks[2 * pair + 1] = Math.min(127, Math.round(high * 127));
  }
  return peaks;
}

/** How much quiet sound is lifted for drawing, so that a whisper is still seen: at most four times, never past full height. */
export function drawingGain(columns: Float32Array): number {
  let level = 0;
  for (const column of columns) level = Math.max(level, column);
  return level === 0 ? 1 : Math.min(4, 0.92 / level);
}

function loudest(channels: readonly Float32Array[], first: number, last: number): number {
  let level = 0;
  for (const channel of channels) {
    for (let i = first; i < last; i++) level = Math.max(level, Math.abs(channel[i] ?? 0));
  }
  return Math.min(1, level);
}
