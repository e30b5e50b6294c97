import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needleFinder } from './find-needles.ts';

const bytes = (least: number) => fc.uint8Array({ minLength: least, maxLength: 40, max: 3 }).map((drawn) => Buffer.from(drawn));

describe('the finder of needles', () => {
  it('finds exactly those that the bytes include', () => {
    fc.assert(
      fc.property(
        fc.array(bytes(3), { maxLength: 12 }),
        fc.array(bytes(0), { minLength: 10, maxLength: 10 }),
        (drawn, haystacks) => {
          const needles = drawn.map((own) => ({ kind: 'words' as const, bytes: own }));
          // A finder has a table of 16 MiB: one for many haystacks, as it is used.
          const find = needleFinder(needles);
          for (const haystack of haystacks) {
            const found = find(haystack);
            for (const needle of needles) expect(found.has(needle)).toBe(haystack.includes(needle.bytes));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds one at the very end and none that is cut off there', () => {
    const needle = { kind: 'sound' as const, bytes: Buffer.from('marmalade') };
    expect(needleFinder([needle])(Buffer.from('... marmalade')).size).toBe(1);
    expect(needleFinder([needle])(Buffer.from('... marmalad')).size).toBe(0);
  });
});
