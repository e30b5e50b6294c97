import { describe, expect, it } from 'vitest';
import { inOrder, inverted, keptIn, noIds, toggled, withIds } from './library-selection.ts';

describe('IdSet', () => {
  it('takes ids in and out and counts them once', () => {
    const set = withIds(noIds, [0, 31, 32, 99_999, 32], true);
    expect(set.size).toBe(4);
    expect(set.ids()).toEqual([0, 31, 32, 99_999]);
    expect(withIds(set, [31, 7, 200_000], false).ids()).toEqual([0, 32, 99_999]);
  });
  it('leaves the old set as it was', () => {
    const set = withIds(noIds, [1], true);
    toggled(set, 1);
    expect(set.has(1)).toBe(true);
    expect(toggled(set, 1).size).toBe(0);
  });
  it('answers no for ids it has never seen', () => expect(noIds.has(12_345)).toBe(false));
  it('inverts within the list alone', () => {
    const set = withIds(noIds, [1, 50], true);
    expect(inverted(set, Uint32Array.from([1, 2, 3])).ids()).toEqual([2, 3]);
  });
  it('loses what was shredded', () => {
    expect(keptIn(withIds(noIds, [1, 2, 3], true), Uint32Array.from([3, 1])).ids()).toEqual([1, 3]);
  });
  it('comes out in the order of the list', () => {
    expect(inOrder(withIds(noIds, [1, 2, 3], true), Uint32Array.from([3, 9, 1]))).toEqual([3, 1]);
  });
});
