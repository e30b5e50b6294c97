import { describe, expect, it } from 'vitest';
import { completeSet } from './set-parts.ts';

describe('completeSet', () => {
  it('finds the set of what was chosen, in its order, and no other', () => {
    const beside = ['b.z01', 'b.zip', 'a.z01', 'a.z02', 'z.txt'];
    expect(completeSet(['a.zip'], beside)).toEqual({ parts: [3, 4, 0], missing: [], isInPieces: true });
    expect(completeSet(['c.zip'], beside)).toBeNull();
    expect(completeSet(['z.wav'], beside)).toBeNull();
  });

  it('knows the numbers that are nowhere, also of a part that is alone', () => {
    const takeout = (part: number) => `takeout-20230506T101112Z-00${part}.zip`;
    expect(completeSet([takeout(5)], [takeout(2)])).toEqual({ parts: [1, 0], missing: [1, 3, 4], isInPieces: false });
    expect(completeSet([takeout(3)], [])).toEqual({ parts: [0], missing: [1, 2], isInPieces: false });
    expect(completeSet([takeout(1)], [])).toBeNull();
    expect(completeSet(['chat-7.zip'], [])).toBeNull();
    expect(completeSet(['memos-567.zip'], [])).toBeNull();
    expect(completeSet(['memos-567.zip'], ['memos-568.zip'])).toBeNull();
    expect(completeSet(['a.z01'], [])).toEqual({ parts: [0], missing: [2], isInPieces: true });
  });

  it('comes to an end beside twenty thousand names, also hostile ones', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `facebook-${'-2023-05-06-'.repeat(15)}${at}.zip`);
    expect(completeSet(['a.zip'], names)).toBeNull();
  });
});
