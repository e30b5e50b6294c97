import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortByRank } from './sort-by-rank.ts';

const anyRank = fc.oneof(fc.nat(3), fc.nat(70_000), fc.integer({ min: 0, max: 0xffff_ffff }));

it('sorts as comparing would, ties as they were', () => {
  fc.assert(
    fc.property(fc.array(anyRank, { maxLength: 60 }), fc.boolean(), (list, isTurned) => {
      const ranks = Uint32Array.from(list);
      const positions = Uint32Array.from(ranks.keys());
      if (isTurned) positions.reverse();
      const expected = [...positions].sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
      expect([...sortByRank(positions, ranks)]).toEqual(expected);
    }),
  );
});
