import { describe, expect, it } from 'vitest';
import { nearestWord, suggestWord, wordsIn } from './typed-words.ts';

describe('wordsIn', () => {
  it('takes words apart when they come with any space, in lines, numbered or in capitals', () => {
    expect(wordsIn('  ferry lamp\n\tOatmeal\u00a0gravel ')).toEqual(['ferry', 'lamp', 'oatmeal', 'gravel']);
    expect(wordsIn('1. ferry\r\n2) lamp, 3 oatmeal;24.gravel')).toEqual(['ferry', 'lamp', 'oatmeal', 'gravel']);
  });

  it('finds none when nothing is there', () => {
    expect(wordsIn(' \n 12. ')).toEqual([]);
  });
});

describe('nearestWord', () => {
  const list = ['abandon', 'harbor', 'harvest', 'zoo'];

  it('goes by the first four letters when they fit', () => {
    expect(nearestWord('harvst', list)).toBe('harvest');
  });

  it('forgives a letter missing, too many, wrong or swapped', () => {
    expect(['hrbor', 'haarbor', 'hatbor', 'ahrbor'].map((typed) => nearestWord(typed, list))).toEqual(Array(4).fill('harbor'));
  });

  it('offers nothing when no word is near', () => {
    expect(nearestWord('xylophone', list)).toBeNull();
  });
});

describe('suggestWord', () => {
  it('knows the list that recovery keys are drawn from', async () => {
    expect(await suggestWord('harbour')).toBe('harbor');
  });
});
