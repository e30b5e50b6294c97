import { describe, expect, it } from 'vitest';
import { findSpeech, speechMsOf } from './find-speech.ts';
import { levelsOfSamples } from './levels.ts';
import { skippedSilence } from './skipped-silence.ts';
import {
  clicks,
  hum,
  joined,
  type MadeSpeech,
  mixed,
  pinkNoise,
  quiet,
  rateHz,
  speechLike,
  tone,
  whiteNoise,
} from './testdata/made-sounds.ts';

const speechIn = (samples: Float32Array) => findSpeech(levelsOfSamples([samples], rateHz));
const dB = (amount: number): number => 10 ** (amount / 20);
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
const seconds = 6;
const spoken = seeds.map((seed) => speechLike(seconds, 1, seed));

type Room = (rms: number, seed: number) => Float32Array;
const rooms = {
  'white noise': (rms, seed) => whiteNoise(seconds, rms, seed),
  'a rumbling room': (rms, seed) => pinkNoise(seconds, rms, seed),
  hum: (rms) => hum(seconds, rms),
} as const satisfies Readonly<Record<string, Room>>;

/** Over twenty recordings: words of which less than a third is found, and words whose beginning "skip silence" would cut. */
function misses(room: Room, speechDb: number, overRoomDb: number) {
  const counts = { words: 0, missed: 0, clipped: 0 };
  for (const seed of seeds) {
    const { samples, words } = spoken[seed - 1] as MadeSpeech;
    const found = speechIn(
      mixed(
        samples.map((sample) => sample * dB(speechDb)),
        room(dB(speechDb - overRoomDb), seed + 100),
      ),
    );
    const skipped = skippedSilence(found, seconds * 1000);
    for (const { startMs, endMs } of words) {
      const heardMs = found.reduce(
        (sum, one) => sum + Math.max(0, Math.min(endMs, one.endMs) - Math.max(startMs, one.startMs)),
        0,
      );
      counts.words++;
      if (heardMs < 0.3 * (endMs - startMs)) counts.missed++;
      else if (skipped.some((gap) => startMs >= gap.startMs && startMs < gap.endMs - 20)) counts.clipped++;
    }
  }
  return counts;
}

describe('findSpeech on 109 words like speech', () => {
  it.each([
    ['white noise', -20, 30, 0, 0],
    ['a rumbling room', -20, 30, 0, 0],
    ['hum', -20, 30, 0, 0],
    ['white noise', -45, 20, 1, 0],
    ['a rumbling room', -45, 20, 0, 0],
    ['hum', -45, 20, 1, 0],
    ['white noise', -35, 10, 16, 2],
    ['a rumbling room', -35, 10, 2, 0],
    ['hum', -35, 10, 19, 2],
    // Where the room is nearly as loud as the speech, half of the words are lost: loudness alone can't tell them.
    ['white noise', -35, 6, 50, 10],
    ['hum', -35, 6, 50, 10],
  ] as const)(
    'in %s, %d dB, %d dB above it, misses at most %d and clips at most %d',
    (room, speechDb, aboveDb, missed, clipped) => {
      const counts = misses(rooms[room], speechDb, aboveDb);
      expect(counts.words).toBe(109);
      expect(counts.missed).toBeLessThanOrEqual(missed);
      expect(counts.clipped).toBeLessThanOrEqual(clipped);
    },
  );

  it('finds a word that fills its recording', () => {
    const { samples } = speechLike(1.2, dB(-20), 5, 0);
    expect(speechMsOf(speechIn(samples))).toBeGreaterThan(700);
  });

  it('takes the soft hiss before a loud vowel with it', () => {
    const hiss = whiteNoise(0.12, dB(-46), 3);
    const { samples } = speechLike(1, dB(-20), 8, 0);
    const [first] = speechIn(mixed(joined(quiet(1), hiss, samples, quiet(1)), whiteNoise(3.12, dB(-58), 9)));
    expect(first?.startMs).toBeLessThanOrEqual(1_020);
  });
});

describe('findSpeech where nobody speaks', () => {
  const falseAlarms = (make: (seed: number) => Float32Array): number =>
    seeds.filter((seed) => speechIn(make(seed)).length > 0).length;
  const still = (seed: number): Float32Array => whiteNoise(5, dB(-55), seed);

  it.each<readonly [string, number, (seed: number) => Float32Array]>([
    ['silence', 0, () => quiet(5)],
    ['no sound at all', 0, () => quiet(0)],
    ['a still room', 0, still],
    ['loud noise', 0, (seed) => whiteNoise(5, dB(-25), seed)],
    ['a rumbling room', 0, (seed) => pinkNoise(5, dB(-30), seed)],
    ['half a second of rumble', 0, (seed) => pinkNoise(0.5, dB(-35), seed)],
    ['hum of 50 Hz', 0, () => hum(5, dB(-30))],
    ['hum of 60 Hz', 0, () => hum(5, dB(-30), 60)],
    ['hum that is switched on', 0, (seed) => mixed(still(seed), joined(quiet(2), hum(3, dB(-25))))],
    ['a beep', 0, (seed) => mixed(still(seed), joined(quiet(1), tone(1, 0.1, 1000), quiet(3)))],
    ['noise behind digital silence', 0, (seed) => joined(quiet(2), whiteNoise(3, dB(-50), seed))],
    ['two clicks a second', 0, (seed) => mixed(still(seed), clicks(5, 0.5, 2, seed))],
    ['six clicks a second', 3, (seed) => mixed(still(seed), clicks(5, 0.5, 6, seed))],
    // Known misses: what comes and goes as fast as syllables, and rumble that sets in.
    ['typing, twelve clicks a second', 20, (seed) => mixed(still(seed), clicks(5, 0.5, 12, seed))],
    ['rumble that sets in', 20, (seed) => mixed(still(seed), joined(quiet(2), pinkNoise(3, dB(-25), seed)))],
  ])('in %s is mistaken in at most %d of 20', (_, most, make) => {
    expect(falseAlarms(make)).toBeLessThanOrEqual(most);
  });
});
