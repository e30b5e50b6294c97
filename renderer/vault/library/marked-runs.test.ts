import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burntWordsMark } from '../../../shared/model/recording.ts';
import { burntRuns, burnWords, reachingTheEnd, startOfText, tidyStretches, tidyStruckWords } from './marked-runs.ts';

describe('tidyStretches', () => {
  it('sorts, clips to the sound and merges overlaps', () => {
    const tidy = tidyStretches(
      [
        { startMs: 900, endMs: 5_000 },
        { startMs: -10, endMs: 20.5 },
        { startMs: 10, endMs: 30 },
        { startMs: 15, endMs: 18 },
      ],
      1_000,
    );
    expect(tidy).toEqual([
      { startMs: 0, endMs: 30 },
      { startMs: 900, endMs: 1_000 },
    ]);
  });

  it('leaves neighbours that only touch apart', () => {
    const two = [
      { startMs: 0, endMs: 10 },
      { startMs: 10, endMs: 20 },
    ];
    expect(tidyStretches(two, null)).toEqual(two);
  });

  it('drops what is under a millisecond, backwards or outside', () => {
    const stretches = [
      { startMs: 5, endMs: 5.9 },
      { startMs: 9, endMs: 7 },
      { startMs: 2_000, endMs: 3_000 },
    ];
    expect(tidyStretches(stretches, 1_000)).toEqual([]);
  });

  it('is sorted, apart and inside, whatever it is given', () => {
    const stretch = fc.record({
      startMs: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      endMs: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const tidy = tidyStretches(stretches, 5_000);
        for (const [index, { startMs, endMs }] of tidy.entries()) {
          expect(endMs - startMs).toBeGreaterThanOrEqual(1);
          expect(startMs).toBeGreaterThanOrEqual(tidy[index - 1]?.endMs ?? 0);
          expect(endMs).toBeLessThanOrEqual(5_000);
        }
        expect(tidyStretches(tidy, 5_000)).toEqual(tidy);
      }),
    );
  });
});

describe('reachingTheEnd', () => {
  it('takes the said end of the sound for its real end', () => {
    const stretches = [
      { startMs: 0, endMs: 500 },
      { startMs: 900, endMs: 1_000 },
    ];
    expect(reachingTheEnd(stretches, 1_000)[1]?.endMs).toBe(Number.POSITIVE_INFINITY);
    expect(reachingTheEnd(stretches, 1_000)[0]).toEqual(stretches[0]);
    expect(reachingTheEnd(stretches, null)).toEqual(stretches);
  });
});

describe('tidyStruckWords', () => {
  const transcript = 'call Marlene 😀 at nine';

  it('merges runs that overlap or touch, within the transcript', () => {
    const runs = [
      { from: 16, to: 99 },
      { from: 5, to: 9 },
      { from: 9, to: 12 },
      { from: -3, to: 4 },
      { from: 7, to: 7 },
    ];
    expect(tidyStruckWords(runs, transcript)).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 12 },
      { from: 16, to: transcript.length },
    ]);
  });

  it('never takes half a character', () => {
    expect(tidyStruckWords([{ from: 14, to: 16 }], transcript)).toEqual([{ from: 13, to: 16 }]);
    expect(tidyStruckWords([{ from: 12, to: 14 }], transcript)).toEqual([{ from: 12, to: 15 }]);
  });

  it('has none where there are no words, or where they are burnt already', () => {
    expect(tidyStruckWords([{ from: 0, to: 4 }], null)).toEqual([]);
    expect(tidyStruckWords([{ from: 5, to: 9 }], `call ${burntWordsMark} at nine`)).toEqual([]);
  });
});

describe('burnWords', () => {
  it('puts one mark for each run and leaves the rest', () => {
    const words = 'call Marlene Roth at nine';
    const burnt = burnWords(
      words,
      tidyStruckWords(
        [
          { from: 5, to: 17 },
          { from: 21, to: 25 },
        ],
        words,
      ),
    );
    expect(burnt).toBe(`call ${burntWordsMark} at ${burntWordsMark}`);
    expect(burntRuns(burnt)).toEqual([
      { from: 5, to: 9 },
      { from: 13, to: 17 },
    ]);
  });
});

describe('startOfText', () => {
  it('ends before a character that would be cut in two', () => {
    expect(startOfText('ab😀c', 3)).toBe('ab');
    expect(startOfText('ab😀c', 4)).toBe('ab😀');
    expect(startOfText('abc', 200)).toBe('abc');
  });
});
