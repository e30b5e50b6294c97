/** Sounds made by arithmetic for the tests of speech: speech-like noise, rooms, hum, clicks, tones. Always the same for a seed. */
import type { Stretch } from '../../model/recording.ts';

export const rateHz = 16_000;

/** 0 to 1, always the same (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const quiet = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * rateHz));

/** Everywhere equally strong. `rms` of 1 is full scale. */
export function whiteNoise(seconds: number, rms: number, seed: number): Float32Array {
  const chance = chances(seed);
  return quiet(seconds).map(() => (chance() + chance() + chance() - 1.5) * 2 * rms);
}

/** As rooms and streets sound: stronger the lower. */
export function pinkNoise(seconds: number, rms: number, seed: number): Float32Array {
  const white = whiteNoise(seconds, 1, seed);
  let slow = 0;
  let slower = 0;
  return scaled(white.map((sample) => {
    slow = 0.97 * slow + 0.25 * sample;
    slower = 0.998 * slower + 0.07 * sample;
    return slow + slower + 0.1 * sample;
  }), rms);
}

export const hum = (seconds: number, rms: number, hz = 50): Float32Array =>
  quiet(seconds).map((_, at) => {
    const turn = (2 * Math.PI * hz * at) / rateHz;
    return rms * 1.2 * (Math.sin(turn) + 0.4 * Math.sin(2 * turn) + 0.2 * Math.sin(3 * turn));
  });

export const tone = (seconds: number, rms: number, hz: number): Float32Array =>
  quiet(seconds).map((_, at) => rms * Math.SQRT2 * Math.sin((2 * Math.PI * hz * at) / rateHz));

/** Clicks of some milliseconds, so many a second, at uneven times. */
export function clicks(seconds: number, peak: number, aSecond: number, seed: number): Float32Array {
  const chance = chances(seed);
  const sound = quiet(seconds);
  for (let at = 0; at < sound.length; at += ((0.5 + chance()) * rateHz) / aSecond) {
    for (let i = 0; i < 0.02 * rateHz; i++) {
      const place = Math.floor(at) + i;
      if (place < sound.length) sound[place]! += peak * (2 * chance() - 1) * Math.exp(-i / (0.003 * rateHz));
    }
  }
  return sound;
}

export interface MadeSpeech {
  readonly samples: Float32Array;
  /** Where words are, in truth. */
  readonly words: readonly Stretch[];
}

/**
 * Words of one to four syllables with pauses between, of noise and of a voice's pulses through three moving formants; every third word
 * begins with the hiss of an s, 15 dB softer. `rms` is that of the words alone.
 */
export function speechLike(seconds: number, rms: number, seed: number, leadSeconds = 0.4): MadeSpeech {
  const chance = chances(seed);
  const samples = quiet(seconds);
  const words: Stretch[] = [];
  const pitchHz = 90 + 140 * chance();
  let at = leadSeconds;
  for (let word = 0; at < seconds - 0.3; word++) {
    const startMs = at * 1000;
    if (word % 3 === 2) at = addHiss(samples, at, 0.08 + 0.06 * chance(), chance);
    for (let syllable = 1 + Math.floor(4 * chance()); syllable > 0 && at < seconds - 0.25; syllable--) {
      at = addSyllable(samples, at, 0.12 + 0.12 * chance(), pitchHz, chance);
      at += 0.02 + 0.05 * chance();
    }
    words.push({ startMs, endMs: at * 1000 });
    at += chance() < 0.3 ? 0.6 + 0.9 * chance() : 0.08 + 0.12 * chance();
  }
  const spokenMs = words.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const now = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / ((spokenMs * rateHz) / 1000));
  return { samples: samples.map((sample) => (sample * rms) / now), words };
}

export function mixed(...sounds: readonly Float32Array[]): Float32Array {
  const [first = quiet(0), ...others] = sounds;
  return first.map((sample, at) => Math.max(-1, Math.min(1, others.reduce((sum, other) => sum + (other[at] ?? 0), sample))));
}

export function joined(...sounds: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(sounds.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sound of sounds) {
    whole.set(sound, at);
    at += sound.length;
  }
  return whole;
}

function addHiss(samples: Float32Array, from: number, seconds: number, chance: () => number): number {
  let before = 0;
  for (let i = 0, count = seconds * rateHz; i < count; i++) {
    const noise = 2 * chance() - 1;
    samples[Math.floor(from * rateHz) + i]! += 0.09 * (noise - before) * Math.sin((Math.PI * (i + 1)) / (count + 1));
    before = noise;
  }
  return from + seconds;
}

function addSyllable(samples: Float32Array, from: number, seconds: number, pitchHz: number, chance: () => number): number {
  const count = Math.floor(seconds * rateHz);
  const strength = 0.4 + 0.6 * chance();
  const formants = [300 + 500 * chance(), 900 + 1300 * chance(), 2400 + 600 * chance()].map((hz) => resonance(hz, 80));
  const glide = 0.9 + 0.2 * chance();
  let phase = 0;
  for (let i = 0; i < count; i++) {
    phase += (pitchHz * (1 + ((glide - 1) * i) / count)) / rateHz;
    const pulse = phase >= 1 ? 1 : 0;
    phase -= pulse;
    const source = pulse * 4 + 0.15 * (2 * chance() - 1);
    const sample = formants.reduce((sum, formant, n) => sum + formant(source) / (n + 1), 0);
    const rise = Math.min(1, i / (0.02 * rateHz)) * Math.min(1, (count - i) / (0.05 * rateHz));
    samples[Math.floor(from * rateHz) + i]! += strength * rise * sample;
  }
  return from + seconds;
}

function resonance(hz: number, widthHz: number): (sample: number) => number {
  const radius = Math.exp((-Math.PI * widthHz) / rateHz);
  const turn = 2 * radius * Math.cos((2 * Math.PI * hz) / rateHz);
  let last = 0;
  let before = 0;
  return (sample) => {
    const now = (1 - radius) * sample + turn * last - radius * radius * before;
    before = last;
    last = now;
    return now;
  };
}

function scaled(samples: Float32Array, rms: number): Float32Array {
  const now = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
  return samples.map((sample) => (sample * rms) / now);
}
