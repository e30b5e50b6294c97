import { describe, expect, it } from 'vitest';
import {
  joinedWithNext,
  markedMs,
  nudged,
  padded,
  stretchAt,
  withoutStretch,
  withStretch,
  withTimes,
} from './redaction-stretches.ts';

const two = [
  { startMs: 1000, endMs: 2000 },
  { startMs: 3000, endMs: 4000 },
];

describe('withStretch', () => {
  it('puts a new one in its place', () => {
    expect(withStretch(two, 2200, 2600, 5000)).toEqual({ stretches: [two[0], { startMs: 2200, endMs: 2600 }, two[1]], at: 1 });
  });
  it('takes the places in either order', () =>
    expect(withStretch([], 900, 300, 5000)?.stretches).toEqual([{ startMs: 300, endMs: 900 }]));
  it('joins what it touches', () => {
    expect(withStretch(two, 1500, 3500, 5000)).toEqual({ stretches: [{ startMs: 1000, endMs: 4000 }], at: 0 });
  });
  it('stays inside the sound', () => expect(withStretch([], -50, 9000, 5000)?.stretches).toEqual([{ startMs: 0, endMs: 5000 }]));
  it('is nothing when too short to hear', () => expect(withStretch(two, 2500, 2510, 5000)).toBeNull());
});

describe('withTimes', () => {
  it('moves a stretch past another and keeps the order', () => {
    expect(withTimes(two, 0, 4500, 4800, 5000)).toEqual({ stretches: [two[1], { startMs: 4500, endMs: 4800 }], at: 1 });
  });
  it('refuses times outside the sound', () => expect(withTimes(two, 0, 4500, 5800, 5000)).toBeNull());
});

describe('nudged', () => {
  it('moves one edge', () => expect(nudged(two, 0, 'end', 10, 5000)[0]).toEqual({ startMs: 1000, endMs: 2010 }));
  it('stops at the neighbour', () => expect(nudged(two, 0, 'end', 5000, 5000)[0]?.endMs).toBe(3000));
  it('stops before the other edge', () => expect(nudged(two, 0, 'start', 5000, 5000)[0]?.startMs).toBe(1980));
  it('moves the whole stretch when no edge is taken', () => {
    expect(nudged(two, 1, null, 5000, 5000)[1]).toEqual({ startMs: 4000, endMs: 5000 });
  });
  it('changes nothing when there is no such stretch', () => expect(nudged(two, 7, 'end', 10, 5000)).toBe(two));
});

it('padded grows on both sides as far as there is room', () => {
  expect(padded(two, 0, 50, 5000)[0]).toEqual({ startMs: 950, endMs: 2050 });
});
it('withoutStretch moves on to the next', () => {
  expect(withoutStretch(two, 0)).toEqual({ stretches: [two[1]], at: 0 });
  expect(withoutStretch(two, 1).at).toBe(0);
  expect(withoutStretch([], 0).at).toBe(-1);
});
it('joinedWithNext takes what lies between', () => {
  expect(joinedWithNext(two, 0)?.stretches).toEqual([{ startMs: 1000, endMs: 4000 }]);
  expect(joinedWithNext(two, 1)).toBeNull();
});
it('stretchAt has an exclusive end', () => expect([stretchAt(two, 1000), stretchAt(two, 2000)]).toEqual([0, -1]));
it('markedMs adds up', () => expect(markedMs(two)).toBe(2000));
