import { describe, expect, it } from 'vitest';
import { planReads, type ReadPlan } from './windows.ts';
import type { ArchiveEntry } from './archive-tree.ts';

const kibibyte = 1024;
function entriesOf(sizes: readonly number[], gapBytes = 0): readonly ArchiveEntry[] {
  let offset = 0;
  return sizes.map((sizeBytes, index) => {
    const headerOffset = offset;
    offset += 40 + sizeBytes + gapBytes;
    const name = `${index}.wav`;
    const facts = { flags: 0, method: 0, crc32: 0, isBare: false, modifiedMs: null, reason: null };
    return {
      ...facts,
      index,
      name,
      rawName: new Uint8Array(10),
      sizeBytes,
      compressedBytes: sizeBytes,
      headerOffset,
      endOffset: offset,
    };
  });
}
const kinds = (plans: Iterable<ReadPlan>) => [...plans].map((plan) => (plan.kind === 'long' ? 'long' : plan.entries.length));

describe('planReads', () => {
  it('begins with small windows and grows to two mebibytes', () => {
    expect(kinds(planReads(entriesOf(new Array(200).fill(64 * kibibyte))))).toEqual([2, 4, 8, 16, 32, 32, 32, 32, 32, 10]);
  });

  it('reads exactly from the first entry to where the next one begins', () => {
    const entries = entriesOf([1000, 2000, 3000]);
    expect([...planReads(entries)]).toEqual([{ kind: 'window', offset: 0, lengthBytes: 6120, entries }]);
    expect([...planReads(entries.slice(1, 2))]).toMatchObject([{ offset: 1040, lengthBytes: 2040 }]);
  });

  it('gives long entries a place of their own, in order', () => {
    expect(kinds(planReads(entriesOf([1000, 1000, 5 << 20, 1000])))).toEqual([2, 'long', 1]);
  });

  it('does not read what lies between entries that are far apart', () => {
    const entries = entriesOf(new Array(6).fill(1000));
    const candidates = [
      entries[0],
      { ...(entries[1] as ArchiveEntry), endOffset: 9e6 },
      { ...(entries[2] as ArchiveEntry), headerOffset: 9e6 },
    ];
    expect(kinds(planReads(candidates as ArchiveEntry[]))).toEqual([2, 1]);
  });

  it('ends a window of very many small entries', () => {
    expect(kinds(planReads(entriesOf(new Array(600).fill(10))))).toEqual([256, 256, 88]);
  });

  it('loses and doubles no entry', () => {
    const sizes = Array.from({ length: 500 }, (_, n) => ((n * 7919) % 300) * 1000 + 1);
    const planned = [...planReads(entriesOf(sizes))].flatMap((plan) => (plan.kind === 'long' ? [plan.entry] : plan.entries));
    expect(planned.map(({ index }) => index)).toEqual(sizes.map((_, index) => index));
  });
});
