import { describe, expect, it } from 'vitest';
import { columnsOfPeaks, columnsOfSound, drawingGain, peaksOfSound } from './peaks.ts';

const pairs = (...levels: number[]): Int8Array => Int8Array.from(levels.flatMap((level) => [-level, level]));

describe('columnsOfPeaks', () => {
  it('takes the loudest pair of each bar', () => {
    expect([...columnsOfPeaks(pairs(0, 127, 0, 64), 0, 1, 2)].map((level) => level.toFixed(2))).toEqual(['1.00', '0.50']);
  });
  it('repeats a pair when there are more bars than pairs', () => {
    expect([...columnsOfPeaks(pairs(127, 0), 0, 1, 4)]).toEqual([1, 1, 0, 0]);
  });
  it('shows only the part asked for', () => expect([...columnsOfPeaks(pairs(0, 0, 127, 127), 0.5, 1, 2)]).toEqual([1, 1]));
  it('counts the lower half of the wave as well', () => expect(columnsOfPeaks(Int8Array.from([-128, 3]), 0, 1, 1)[0]).toBe(1));
});

describe('columnsOfSound and peaksOfSound', () => {
  const sound = { sampleRateHz: 8000, channels: [Float32Array.from([0, 0.5, -1, 0.25])] };
  it('agree when there are as many bars as pairs', () => {
    expect([...columnsOfSound(sound, 0, 1, 2)]).toEqual([0.5, 1]);
    expect([...peaksOfSound(sound, 2)]).toEqual([0, 64, -127, 32]);
  });
  it('take the louder channel when there are two', () => {
    const stereo = { sampleRateHz: 8000, channels: [Float32Array.from([0.1]), Float32Array.from([-0.75])] };
    expect(columnsOfSound(stereo, 0, 1, 1)[0]).toBe(0.75);
  });
});

describe('drawingGain', () => {
  it('lifts a whisper four times at most', () => expect(drawingGain(Float32Array.from([0.05]))).toBe(4));
  it('never goes past full height', () => expect(drawingGain(Float32Array.from([0.8]))).toBeCloseTo(1.15));
  it('leaves silence alone', () => expect(drawingGain(new Float32Array(3))).toBe(1));
});
