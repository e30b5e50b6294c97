import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rendererDir = join(import.meta.dirname, '..');
const sources = readdirSync(rendererDir, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.test)\.tsx?$/.test(path));

/** A selector that answers with a new `[]` each time, as in `useStore(views, (state) => state.views ?? [])`. */
const newEachTime = /useStore\((?:[^()]|\([^()]*\))*=>[^()]*\?\? (?:\[\]|\{\})\s*,?\s*\)/;

describe('what a component picks from a store', () => {
  it('is the same until the store changes, or drawing never ends', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => newEachTime.test(readFileSync(join(rendererDir, path), 'utf8')))).toEqual([]);
  });

  it('is told from one that makes a new value each time', () => {
    expect(newEachTime.test('useStore(store, ({ summary }) => summary?.tags ?? [])')).toBe(true);
    expect(newEachTime.test('useStore(store, ({ summary }) => summary?.tags) ?? []')).toBe(false);
  });
});
