import { describe, expect, it } from 'vitest';
import { judge, verdictOf } from './judge.ts';
import type { Expected } from './places.ts';
import type { Condition, Seen } from './see-condition.ts';

const whole: Condition = {
  isComplete: true,
  recordings: 3,
  parts: [],
  sounds: [],
  opening: { mendedBlocks: [], damagedBlocks: [], directory: 'sound' },
  changedHeads: 0,
  mendedBits: 0,
};
const vault = { recordings: 3 };
const seen = (notice: string | null, change: Partial<Condition> = {}): Seen => ({
  door: null,
  notice,
  condition: { ...whole, ...change },
});
const judged = (expected: Expected, what: Seen) => judge(vault, expected, what).isAsExpected;

describe('what the app says of a harmed vault', () => {
  it('is as expected when it names the part, and had said so at unlock', () => {
    const tags = { parts: ['tags/0'] };
    expect(judged(tags, seen('Damaged', tags))).toBe(true);
    expect(judged(tags, seen(null, tags))).toBe(false);
    expect(judged(tags, seen('Damaged'))).toBe(false);
    expect(judged({}, seen(null, tags))).toBe(false);
  });

  it('may be whole again where the part is made anew, if it was said at unlock', () => {
    const place = { parts: ['place/0'], isMadeAnew: true } as const;
    expect(judged(place, seen('Damaged', { parts: ['place/0'] }))).toBe(true);
    expect(judged(place, seen('Damaged'))).toBe(true);
    expect(judged(place, seen(null))).toBe(false);
    expect(judged(place, seen('Damaged', { parts: ['tags/0'] }))).toBe(false);
  });
});

describe('the verdict on all places', () => {
  const one = (isAsExpected: boolean) => ({ isAsExpected, isMeaningless: false, said: '', opens: 3 });

  it('is that it holds when each is as expected, in a vault as large as was asked for', () => {
    expect(verdictOf([one(true), one(true)], 3, 3).isProven).toBe(true);
    expect(verdictOf([one(true), one(false)], 3, 3).isProven).toBe(false);
    expect(verdictOf([one(true)], 2, 3).isProven).toBe(false);
    expect(verdictOf([one(true)], 2, null).isProven).toBe(true);
  });

  it('is that it fails when no place has the name that was asked for', () => {
    expect(verdictOf([], 3, null).isProven).toBe(false);
  });
});
