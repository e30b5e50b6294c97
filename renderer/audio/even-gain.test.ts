import { describe, expect, it } from 'vitest';
import { evenGain, limited, limiterCurve } from './even-gain.ts';

describe('evenGain', () => {
  it('lifts a quiet recording to the loudness of others', () => expect(evenGain(-32)).toBeCloseTo(3.98, 2));
  it('lowers a loud one', () => expect(evenGain(-14)).toBeCloseTo(0.5, 1));
  it('lifts a whisper ten times at most', () => expect(evenGain(-70)).toBeCloseTo(10));
  it('leaves alone what nobody could measure', () => expect(evenGain(null)).toBe(1));
});

describe('limited', () => {
  it('leaves what isn’t loud as it is', () => expect(limited(-0.7)).toBe(-0.7));
  it('never gets to full scale, whatever goes in', () => {
    for (const level of [0.9, 1, 2, 10, -1, -10]) expect(Math.abs(limited(level))).toBeLessThanOrEqual(0.98);
  });
  it('never turns back', () => expect(limited(1.2)).toBeGreaterThan(limited(1.1)));
});

describe('limiterCurve', () => {
  it('reaches from one end of its range to the other, through nothing in the middle', () => {
    const curve = limiterCurve(10);
    expect(curve[4096]).toBe(0);
    expect(curve[0]).toBeCloseTo(-0.98);
    expect(curve.at(-1)).toBeCloseTo(0.98);
  });
});
