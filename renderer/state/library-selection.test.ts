import { describe, expect, it } from 'vitest';
import { countUnseen, inOrder, inverted, noIds, runsOf, setOfRuns, toggled, withIds } from './library-selection.ts';

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
  it('inverts within the list, and leaves what it does not show', () => {
    const set = withIds(noIds, [1, 50], true);
    expect(inverted(set, Uint32Array.from([1, 2, 3])).ids()).toEqual([2, 3, 50]);
  });
  it('comes out in the order of the list, then what it does not show', () => {
    const set = withIds(noIds, [1, 2, 3, 70], true);
    const list = Uint32Array.from([3, 9, 1]);
    expect(inOrder(set, list)).toEqual([3, 1, 2, 70]);
    expect(countUnseen(set, list)).toBe(2);
    expect(countUnseen(set, Uint32Array.from([70, 3, 2, 1]))).toBe(0);
  });
  it('becomes runs of neighbours and comes back', () => {
    const set = withIds(noIds, [4, 5, 6, 9, 31, 32], true);
    expect(runsOf(set, 3)).toEqual([4, 6, 9, 9, 31, 32]);
    expect(setOfRuns([4, 6, 9, 9, 31, 32]).ids()).toEqual(set.ids());
    expect(setOfRuns(runsOf(noIds, 1) ?? [7]).size).toBe(0);
  });
  it('has no runs when there would be too many', () => {
    expect(runsOf(withIds(noIds, [1, 3, 5], true), 2)).toBeNull();
    expect(runsOf(withIds(noIds, [1, 3, 4, 5], true), 2)).toEqual([1, 1, 3, 5]);
  });
});
