import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, failedInVitest } from './test-counts.mjs';

const vitest = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: object[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

describe('countVitest', () => {
  it('takes the numbers of the report when all is well', () => {
    expect(countVitest(vitest(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  });
  it('counts a file that does not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest(vitest(12, 1, [broken, { status: 'failed', assertionResults: [{}] }]), 1)).toEqual({
      passed: 12,
      failed: 2,
    });
  });
  it('fails when no test ran, when there is no report, and when the runner fails without a failed test', () => {
    expect(countVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(vitest(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
  });
});

describe('failedInVitest', () => {
  it('names each failed test with the first line of its message', () => {
    const failed = { status: 'failed', fullName: 'a vault opens', failureMessages: ['Error: expected 1 to be 2\n  at x'] };
    const results = [{ name: `${process.cwd()}/a.test.ts`, assertionResults: [failed, { status: 'passed' }] }];
    expect(failedInVitest({ testResults: results })).toEqual(['a.test.ts: a vault opens\n  Error: expected 1 to be 2']);
    expect(failedInVitest(undefined)).toEqual([]);
  });
});

describe('countPlaywright', () => {
  it('takes the numbers of the report, and a flaky test as a failed one', () => {
    expect(countPlaywright(playwright(7), 0)).toEqual({ passed: 7, failed: 0 });
    expect(countPlaywright(playwright(7, 2, 1), 1)).toEqual({ passed: 7, failed: 3 });
  });
  it('fails when a file does not load or no test ran', () => {
    expect(countPlaywright(playwright(7, 0, 0, [{}]), 1)).toEqual({ passed: 7, failed: 1 });
    expect(countPlaywright(playwright(0), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
