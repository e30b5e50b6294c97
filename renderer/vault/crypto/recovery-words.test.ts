import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { faultOfWords, isSameWord, makeRecoverySecret, secretOfWords, wordsOfSecret } from './recovery-words.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const zeros = wordsOfSecret(new Uint8Array(32));

describe('the words of a recovery key', () => {
  it('[V4.5] are 24 of the list for 256 bits, as BIP-39 has it', () => {
    expect(zeros).toHaveLength(24);
    expect(zeros.slice(0, 23)).toEqual(Array.from({ length: 23 }, () => 'abandon'));
    expect(zeros[23]).toBe('art');
    expect(makeRecoverySecret()).toHaveLength(32);
  });

  it('[V4.5] give back every secret, whatever it is', () => {
    fc.assert(
      fc.property(secrets, (secret: Bytes) => {
        expect(secretOfWords(wordsOfSecret(secret).join(' '))).toEqual(secret);
      }),
    );
  });

  it.each([
    ['capitals and line breaks', (words: readonly string[]) => words.join('\n').toUpperCase()],
    [
      'numbers before them, as they stand on the paper',
      (words: readonly string[]) => words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
    ],
    ['commas and space around', (words: readonly string[]) => `  ${words.join(', ')}. `],
    ['their first four letters alone', (words: readonly string[]) => words.map((word) => word.slice(0, 4)).join(' ')],
    ['full-width letters', (words: readonly string[]) => words.join(' ').replaceAll('a', '\uff41')],
  ])('are understood with %s', (_, typed) => {
    fc.assert(
      fc.property(secrets, (secret: Bytes) => {
        expect(secretOfWords(typed(wordsOfSecret(secret)))).toEqual(secret);
      }),
      { numRuns: 20 },
    );
  });

  it('name the first word that is none', () => {
    const typed = ['abandon', 'abandon', 'abandn', 'abandon', 'lampp'];
    expect(faultOfWords(typed.join(' '))).toEqual({ problem: 'word-unknown', wordNumber: 3 });
    expect(faultOfWords([...zeros.slice(0, 23), 'kunst'].join(' '))).toEqual({ problem: 'word-unknown', wordNumber: 24 });
  });

  it('say when there are too few or too many, or none', () => {
    for (const words of [zeros.slice(1), [...zeros, 'abandon'], zeros.slice(0, 12), []])
      expect(faultOfWords(words.join(' '))).toEqual({ problem: 'word-count', wordNumber: null });
  });

  it('say when one was taken for another, or two changed places', () => {
    expect(faultOfWords(zeros.with(5, 'ability').join(' '))).toEqual({ problem: 'checksum', wordNumber: null });
    expect(faultOfWords(zeros.with(22, 'art').with(23, 'abandon').join(' '))).toEqual({ problem: 'checksum', wordNumber: null });
    expect(faultOfWords(zeros.join(' '))).toBeNull();
  });

  it('are asked back with the same patience', () => {
    expect(isSameWord(' Abandon ', 'abandon')).toBe(true);
    expect(isSameWord('aban', 'abandon')).toBe(true);
    for (const typed of ['', 'abando', 'ability', 'abandon abandon']) expect(isSameWord(typed, 'abandon')).toBe(false);
  });
});
