import { afterEach, describe, expect, it } from 'vitest';
import { beginJob, isAnyJobRunning, type Job, jobs, jobsEnded } from './jobs.ts';

const begun: Job[] = [];
const begin = (kind: 'import' | 'backup'): Job => {
  const job = beginJob(kind);
  begun.push(job);
  return job;
};
afterEach(() => {
  for (const job of begun.splice(0)) job.end();
});

describe('jobs', () => {
  it('run from their beginning to their end, also two of a kind', () => {
    const first = begin('import');
    const second = begin('import');
    first.end();
    expect(isAnyJobRunning()).toBe(true);
    second.end();
    second.end();
    expect(isAnyJobRunning()).toBe(false);
  });

  it('say how far they are', () => {
    const job = begin('backup');
    begin('import');
    job.reach(0.25);
    expect(jobs.getState().running.map(({ kind, fraction }) => [kind, fraction])).toEqual([
      ['backup', 0.25],
      ['import', null],
    ]);
  });

  it('are waited for until the last one has ended', async () => {
    const [first, second] = [begin('import'), begin('backup')];
    let hasEnded = false;
    const waiting = jobsEnded().then(() => {
      hasEnded = true;
    });
    first.end();
    await Promise.resolve();
    expect(hasEnded).toBe(false);
    second.end();
    await waiting;
    expect(hasEnded).toBe(true);
  });

  it('are not waited for when there are none', async () => {
    await expect(jobsEnded()).resolves.toBeUndefined();
  });
});
