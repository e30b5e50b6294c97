import { describe, expect, it } from 'vitest';
import { drawIndex, makePassphrase, wordCount } from './make-passphrase.ts';
import { estimateStrength, strengthOf } from './strength.ts';

describe('strength', () => {
  it('rises with the guesses', () => {
    expect([0, 7.5, 9.5, 11.5, 14, 30].map(strengthOf)).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it('knows common passwords in English and German, and praises unrelated words', async () => {
    expect(await estimateStrength('password1')).toBe(0);
    expect(await estimateStrength('Sommer2024!')).toBeLessThanOrEqual(1);
    expect(await estimateStrength('ferry lamp oatmeal gravel seven')).toBe(4);
  });
});

describe('makePassphrase', () => {
  it('draws six words that are strong and differ each time', async () => {
    const [first, second] = [await makePassphrase(), await makePassphrase()];
    expect(first.split(' ')).toHaveLength(wordCount);
    expect(first).not.toBe(second);
    expect(await estimateStrength(first)).toBe(4);
  });

  it('throws away draws that would favour the first words', () => {
    const draws = [0xffff_ffff, 7];
    expect(drawIndex(7776, () => draws.shift() ?? 0)).toBe(7);
  });
});
