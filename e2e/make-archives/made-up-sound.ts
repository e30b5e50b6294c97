/**
 * Sound made in code: speech-like tones and noise, for archives that need recordings but no words. Pure: the same seed
 * gives the same samples. Syllables of two formants with a gliding pitch, pauses between words, a breath of room noise.
 */
import type { Pcm } from './wav.ts';

/** A small deterministic generator (mulberry32): numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function speechLikeTones(seed: number, durationMs: number, sampleRateHz = 16_000): Pcm {
  const random = seededRandom(seed);
  const samples = roomNoise(random, Math.round((durationMs * sampleRateHz) / 1000));
  const pitchHz = 95 + random() * 130;
  let at = Math.round(0.15 * sampleRateHz);
  while (at < samples.length - 0.1 * sampleRateHz) {
    const length = Math.round((0.09 + random() * 0.14) * sampleRateHz);
    addSyllable(
      samples,
      at,
      length,
      sampleRateHz,
      pitchHz * (0.9 + random() * 0.25),
      300 + random() * 500,
      900 + random() * 1500,
    );
    at += length + Math.round((random() < 0.25 ? 0.16 : 0.03) * sampleRateHz);
  }
  return { sampleRateHz, samples };
}

/** No words in it: a hum and a hiss, as of a radio in another room. */
export function noiseWithoutWords(seed: number, durationMs: number, sampleRateHz = 16_000): Pcm {
  const random = seededRandom(seed);
  const samples = roomNoise(random, Math.round((durationMs * sampleRateHz) / 1000));
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    low += (random() * 2 - 1 - low) * 0.08;
    const swell = 0.5 + 0.5 * Math.sin((2 * Math.PI * i) / (sampleRateHz * 0.7));
    samples[i] = (samples[i] ?? 0) + Math.round(low * 9000 * swell + 500 * Math.sin((2 * Math.PI * 140 * i) / sampleRateHz));
  }
  return { sampleRateHz, samples };
}

export function roomNoise(random: () => number, length: number): Int16Array {
  const samples = new Int16Array(length);
  let low = 0;
  for (let i = 0; i < length; i++) {
    low += (random() * 2 - 1 - low) * 0.2;
    samples[i] = Math.round(low * 40);
  }
  return samples;
}

function addSyllable(
  samples: Int16Array,
  start: number,
  length: number,
  sampleRateHz: number,
  pitchHz: number,
  firstFormantHz: number,
  secondFormantHz: number,
): void {
  const end = Math.min(samples.length, start + length);
  const turn = (2 * Math.PI) / sampleRateHz;
  for (let i = start; i < end; i++) {
    const t = i - start;
    const envelope = Math.sin((Math.PI * t) / length);
    const pulse = Math.max(0, Math.sin(turn * pitchHz * t)) ** 3;
    const voice = 0.6 * Math.sin(turn * firstFormantHz * t) + 0.3 * Math.sin(turn * secondFormantHz * t) + 0.25;
    samples[i] = Math.max(-32768, Math.min(32767, (samples[i] ?? 0) + Math.round(9000 * envelope * pulse * voice)));
  }
}
