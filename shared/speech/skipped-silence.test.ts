import { describe, expect, it } from 'vitest';
import { skippedSilence } from './skipped-silence.ts';

describe('skippedSilence', () => {
  it('leaves a breath before a word and a fifth of a second behind it', () =>
    expect(skippedSilence([{ startMs: 2000, endMs: 3000 }], 5000)).toEqual([
      { startMs: 0, endMs: 1880 },
      { startMs: 3200, endMs: 5000 },
    ]));
  it('leaves pauses alone that aren’t worth a jump', () =>
    expect(
      skippedSilence(
        [
          { startMs: 100, endMs: 1000 },
          { startMs: 1600, endMs: 2000 },
        ],
        2200,
      ),
    ).toEqual([]));
  it('leaves nothing out where nobody speaks', () => expect(skippedSilence([], 5000)).toEqual([]));
});
