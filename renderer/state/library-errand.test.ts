import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errand } from './library-errand.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A job that takes 20 ms. */
const slowJob = () => {
  let runs = 0;
  const job = () => {
    runs++;
    return new Promise<void>((resolve) => setTimeout(resolve, 20));
  };
  return { job, runs: () => runs };
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('errand', () => {
  it('runs once more when it was asked while it ran', async () => {
    const { job, runs } = slowJob();
    const one = errand(job, Date.now);
    void one.run();
    void one.run();
    void one.run();
    await pass(100);
    expect(runs()).toBe(2);
  });

  it('rests four times as long as it took when nobody waits', async () => {
    const { job, runs } = slowJob();
    const one = errand(job, Date.now);
    one.runRested();
    await pass(30);
    for (let i = 0; i < 5; i++) one.runRested();
    await pass(60);
    expect(runs()).toBe(1);
    await pass(20);
    expect(runs()).toBe(2);
  });

  it('is not lost when it is asked while it runs', async () => {
    const { job, runs } = slowJob();
    const one = errand(job, Date.now);
    one.runRested();
    await pass(10);
    one.runRested();
    await pass(200);
    expect(runs()).toBe(2);
  });

  it('does not rest when somebody waits', async () => {
    const { job, runs } = slowJob();
    const one = errand(job, Date.now);
    void one.run();
    await pass(20);
    void one.run();
    expect(runs()).toBe(2);
    await pass(20);
  });
});
