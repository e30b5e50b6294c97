import { describe, expect, it } from 'vitest';
import { type ListLayout, headAbove, lineAt, lineCount, lineOfRow } from './list-layout.ts';

const layout: ListLayout = {
  groups: [
    { key: { by: 'day', dayMs: 0 }, start: 0, count: 2, soundMs: 0 },
    { key: { by: 'day', dayMs: 1 }, start: 2, count: 3, soundMs: 0 },
  ],
  rows: 5,
  unlinked: 0,
};

describe('list lines', () => {
  it('put a head before each day', () => {
    const lines = Array.from({ length: lineCount(layout) }, (_, line) => lineAt(layout, line));
    expect(lines).toEqual([
      { kind: 'head', group: 0 },
      { kind: 'row', row: 0 },
      { kind: 'row', row: 1 },
      { kind: 'head', group: 1 },
      { kind: 'row', row: 2 },
      { kind: 'row', row: 3 },
      { kind: 'row', row: 4 },
    ]);
  });

  it('find a row again', () => {
    expect([0, 1, 2, 4].map((row) => lineOfRow(layout, row))).toEqual([1, 2, 4, 6]);
  });

  it('keep the head of the rows that are shown', () => {
    expect([0, 2, 3, 6].map((line) => headAbove(layout, line))).toEqual([0, 0, 3, 3]);
  });

  it('show text without a recording beneath the hits', () => {
    const found = { ...layout, unlinked: 2 };
    expect(lineCount(found)).toBe(10);
    expect(lineAt(found, 7)).toEqual({ kind: 'unlinked-head' });
    expect(lineAt(found, 9)).toEqual({ kind: 'unlinked', index: 1 });
    expect(headAbove(found, 9)).toBe(7);
  });

  it('show it alone when no recording matches', () => {
    const alone = { groups: [], rows: 0, unlinked: 1 };
    expect(lineCount(alone)).toBe(2);
    expect(lineAt(alone, 0)).toEqual({ kind: 'unlinked-head' });
    expect(headAbove(alone, 1)).toBe(0);
  });
});
