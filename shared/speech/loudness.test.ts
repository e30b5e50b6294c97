import { describe, expect, it } from 'vitest';
import { findSpeech } from './find-speech.ts';
import { levelsOfSamples } from './levels.ts';
import { loudnessDb } from './loudness.ts';
import { joined, quiet, rateHz, speechLike, tone } from './testdata/made-sounds.ts';

describe('loudnessDb', () => {
  it('is that of the words, however long the silence around them', () => {
    const levels = levelsOfSamples([joined(quiet(8), speechLike(4, 0.1, 3).samples, quiet(8))], rateHz);
    expect(loudnessDb(levels, findSpeech(levels))).toBeGreaterThan(-23);
    expect(loudnessDb(levels, findSpeech(levels))).toBeLessThan(-18);
  });
  it('is that of what is loudest where nobody speaks', () => {
    const levels = levelsOfSamples([joined(quiet(1), tone(1, 0.01, 500))], rateHz);
    expect(loudnessDb(levels, [])).toBeCloseTo(-40, 0);
  });
  it('is unknown where there is nothing to hear', () => expect(loudnessDb(new Uint8Array(50), [])).toBeNull());
});
