import { expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

it('leaves a text that fits, and cuts another to exactly what fits, with an ellipsis', () => {
  expect(cutText('kitchen', 7)).toBe('kitchen');
  expect(cutText('kitchens', 7)).toBe('kitche…');
});

it('never leaves half a character behind', () => {
  expect(cutText('ab😀cd', 4)).toBe('ab…');
  expect(cutText('ab😀cd', 5)).toBe('ab😀…');
});
