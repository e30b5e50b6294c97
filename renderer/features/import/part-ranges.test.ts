import { expect, it } from 'vitest';
import { partRanges } from './part-ranges.ts';

it('puts neighbours together', () => {
  expect(partRanges([2])).toBe('2');
  expect(partRanges([1, 2, 4, 6, 7, 8])).toBe('1–2, 4, 6–8');
  expect(partRanges([])).toBe('');
});

it('tells only the beginning of many', () => {
  expect(partRanges([1, 3, 5, 7, 9, 11, 13])).toBe('1, 3, 5, 7, 9, 11 …');
});
