import { describe, expect, it } from 'vitest';
import { ByteRate } from './byte-rate.ts';

const run = (rate: ByteRate, fromMs: number, toMs: number, bytesAt: (ms: number) => number, total: number) => {
  const said: (number | null)[] = [];
  for (let ms = fromMs; ms <= toMs; ms += 200) {
    rate.note(ms, bytesAt(ms));
    said.push(rate.secondsLeft(ms, total));
  }
  return said;
};

describe('the time a job has left', () => {
  it('is not said in the first half second, nor while nothing has moved', () => {
    const rate = new ByteRate();
    rate.restart(0, 0);
    expect(run(rate, 200, 400, (ms) => ms * 1000, 1e6)).toEqual([null, null]);
    const still = new ByteRate();
    still.restart(0, 0);
    expect(run(still, 200, 3000, () => 0, 1e6).every((left) => left === null)).toBe(true);
  });

  it('is the rest by the rate when the rate is steady', () => {
    const rate = new ByteRate();
    rate.restart(0, 0);
    const said = run(rate, 200, 5000, (ms) => ms * 1000, 10_000_000);
    expect(rate.bytesPerSecond).toBeCloseTo(1e6, -3);
    expect(said.at(-1)).toBeGreaterThan(4.9);
    expect(said.at(-1)).toBeLessThan(6);
  });

  it('hardly moves when pieces come in jerks', () => {
    const rate = new ByteRate();
    rate.restart(0, 0);
    const jerky = (ms: number) => Math.floor(ms / 700) * 700_000;
    run(rate, 200, 6000, jerky, 60e6);
    const said = run(rate, 6200, 9000, jerky, 60e6).map(Number);
    for (let n = 1; n < said.length; n++) expect(Math.abs(said[n]! - said[n - 1]!)).toBeLessThan(3);
  });

  it('follows a disk that becomes slow, and forgets a pause', () => {
    const rate = new ByteRate();
    rate.restart(0, 0);
    run(rate, 200, 4000, (ms) => ms * 1000, 20e6);
    const slow = run(rate, 4200, 12_000, (ms) => 4e6 + (ms - 4000) * 100, 20e6);
    expect(slow.at(-1)).toBeGreaterThan(120);
    rate.restart(60_000, 5e6);
    expect(rate.bytesPerSecond).toBe(0);
    expect(run(rate, 60_200, 60_400, (ms) => 5e6 + (ms - 60_000) * 1000, 20e6)).toEqual([null, null]);
  });
});
