import { expect, it } from 'vitest';
import { movedTag } from './tag-order.ts';

it('moves one by one place, and not over the ends', () => {
  expect(movedTag([5, 6, 7], 6, 1)).toEqual([5, 7, 6]);
  expect(movedTag([5, 6, 7], 6, -1)).toEqual([6, 5, 7]);
  expect(movedTag([5, 6, 7], 5, -1)).toBeNull();
  expect(movedTag([5, 6, 7], 7, 1)).toBeNull();
  expect(movedTag([5, 6, 7], 9, 1)).toBeNull();
});
