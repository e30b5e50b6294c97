/**
 * How loud a sound is, fifty times a second. Pure. A level is one byte in half decibels: 0 is 96 dB under full scale or less,
 * 192 full scale. Eighty samples of each fiftieth of a second are enough, so that an hour is measured in a moment.
 */
export const levelMs = 20;
/** So many samples of each channel are looked at for a level. */
export const samplesPerLevel = 80;

/** As a distance between two levels, or a level above the least. */
export const decibels = (amount: number): number => 2 * amount;

/** Every so many frames one is looked at. */
export const levelStride = (sampleRateHz: number): number =>
  Math.max(1, Math.floor((sampleRateHz * levelMs) / 1000 / samplesPerLevel));

/** First frame of a level. */
export const levelStart = (level: number, sampleRateHz: number): number => Math.floor((level * sampleRateHz * levelMs) / 1000);

/** From the sum of so many samples, -1 to 1, and of their squares. What doesn't move isn't heard: a constant offset counts for nothing. */
export function levelOf(count: number, sum: number, squares: number): number {
  if (count === 0) return 0;
  const power = squares / count - (sum / count) ** 2;
  return power <= 0 ? 0 : Math.max(0, Math.min(192, Math.round(2 * (96 + 10 * Math.log10(power)))));
}

/** Of decoded sound, one array a channel, -1 to 1. */
export function levelsOfSamples(channels: readonly Float32Array[], sampleRateHz: number): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const stride = levelStride(sampleRateHz);
  const levels = new Uint8Array(Math.ceil((frames * 1000) / (sampleRateHz * levelMs)));
  for (let level = 0; level < levels.length; level++) {
    const end = Math.min(frames, levelStart(level + 1, sampleRateHz));
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (const samples of channels) {
      for (let at = levelStart(level, sampleRateHz); at < end; at += stride) {
        // Not a number counts as silence.
        const sample = (samples[at] as number) || 0;
        sum += sample;
        squares += sample * sample;
        count++;
      }
    }
    levels[level] = levelOf(count, sum, squares);
  }
  return levels;
}
