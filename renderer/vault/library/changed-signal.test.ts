import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChangedSignal } from './changed-signal.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells at once, then at most ten times a second, and of the last one too', () => {
  const send = vi.fn<() => void>();
  const signal = new ChangedSignal(send);
  signal.raise(false);
  expect(send).toHaveBeenCalledTimes(1);
  for (let ms = 0; ms < 1_000; ms += 5) {
    signal.raise(false);
    vi.advanceTimersByTime(5);
  }
  expect(send.mock.calls.length).toBeLessThanOrEqual(11);
  vi.advanceTimersByTime(1_000);
  const told = send.mock.calls.length;
  vi.advanceTimersByTime(10_000);
  expect(send).toHaveBeenCalledTimes(told);
});

it('says nothing more once it is closed', () => {
  const send = vi.fn<() => void>();
  const signal = new ChangedSignal(send);
  signal.raise(false);
  signal.raise(false);
  signal.close();
  vi.advanceTimersByTime(1_000);
  expect(send).toHaveBeenCalledTimes(1);
});

it('tells of growth only when nothing else changed in between', () => {
  const send = vi.fn<(isGrowth: boolean) => void>();
  const signal = new ChangedSignal(send);
  signal.raise(true);
  signal.raise(true);
  signal.raise(false);
  signal.raise(true);
  vi.advanceTimersByTime(100);
  signal.raise(true);
  vi.advanceTimersByTime(100);
  expect(send.mock.calls).toEqual([[true], [false], [true]]);
});
