/** The corpus of hostile inputs: each has its one outcome, and each outcome a sentence. The case's id is in what fails. */
import { describe, expect, it } from 'vitest';
import { allCases, families } from './cases/all-cases.ts';
import { accepted, type HostileCase, refused } from './hostile-case.ts';
import { judgeCase } from './judge-corpus.ts';
import { ours, type Reader } from './run-case.ts';

const credulous: Reader = async () => accepted(2);
const namedCase = (id: string): HostileCase => {
  const found = allCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};

describe('the corpus of hostile archives', () => {
  it('has a name of its own for every case, and words for what it is', () => {
    const ids = allCases.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(allCases.filter(({ id, what }) => !/^[a-z0-9-]+$/.test(id) || what.length < 4)).toEqual([]);
    expect(allCases.length).toBeGreaterThan(300);
  });

  it.each(families)(
    'comes to what it must: $title',
    async ({ cases }) => {
      const faults: string[] = [];
      for (const hostile of cases) faults.push(...(await judgeCase(hostile, ours)).faults);
      expect(faults).toEqual([]);
      // Seconds, but not on a machine that does ten other things.
    },
    120_000,
  );

  it('names a case whose expectation is wrong', async () => {
    const planted = { ...namedCase('name-climbs'), expect: refused('archive/bomb') };
    const { faults } = await judgeCase(planted, ours);
    expect(faults).toEqual(['name-climbs: 1 in; 1 unsafe-name instead of archive/bomb']);
  });

  it('fails on a reader that accepts everything', async () => {
    const refusals = allCases.filter((one) => one.expect.kind === 'refused');
    const verdicts = await Promise.all(refusals.map((one) => judgeCase(one, credulous)));
    expect(refusals.length).toBeGreaterThan(100);
    expect(verdicts.filter(({ faults }) => faults.length === 0)).toEqual([]);
  });

  it('fails on a reader that throws what is no failure', async () => {
    const crashing: Reader = () => Promise.reject(new RangeError('Invalid array length'));
    const { faults } = await judgeCase(namedCase('name-climbs'), crashing);
    expect(faults).toEqual(['name-climbs: threw RangeError: Invalid array length instead of 1 in; 1 unsafe-name']);
  });

  it('fails on an outcome without a sentence', async () => {
    const wordless = { ...namedCase('name-climbs'), expect: refused('archive/unheard-of' as 'archive/bomb') };
    const { faults } = await judgeCase(wordless, ours);
    expect(faults).toContain('no sentence failure.archive/unheard-of');
  });
});
