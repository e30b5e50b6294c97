import { describe, expect, it, vi } from 'vitest';
import { IdleClock, idleStore, isSoundInUse } from './idle.ts';

function setUp(minutes: number) {
  const time = { nowMs: 0, isInUse: false };
  const onTimeUp = vi.fn<() => void>();
  const clock = new IdleClock({
    lockAfterMinutes: () => minutes,
    isInUse: () => time.isInUse,
    onTimeUp,
    nowMs: () => time.nowMs,
  });
  const at = (ms: number) => {
    time.nowMs = ms;
    clock.tick();
    return idleStore.getState().leftMs;
  };
  return { time, clock, onTimeUp, at };
}

describe('IdleClock', () => {
  it('counts down and says when time is up', () => {
    const { at, onTimeUp } = setUp(1);
    expect(at(20_000)).toBe(40_000);
    expect(onTimeUp).not.toHaveBeenCalled();
    expect(at(60_000)).toBe(0);
    expect(onTimeUp).toHaveBeenCalledOnce();
  });

  it('begins anew with each key, at once while it warns', () => {
    const { at, clock } = setUp(1);
    at(45_000);
    clock.use();
    expect(idleStore.getState().leftMs).toBe(60_000);
  });

  it('stands still while an import runs or sound plays', () => {
    const { at, time } = setUp(1);
    time.isInUse = true;
    expect(at(300_000)).toBe(60_000);
  });

  it('runs on while a loop plays, until the next key', () => {
    const { at, time, clock, onTimeUp } = setUp(1);
    time.isInUse = isSoundInUse({ isPlaying: true, isLooping: false });
    expect(at(300_000)).toBe(60_000);
    time.isInUse = isSoundInUse({ isPlaying: true, isLooping: true });
    expect(at(320_000)).toBe(40_000);
    clock.use();
    expect(at(330_000)).toBe(50_000);
    expect(at(380_000)).toBe(0);
    expect(onTimeUp).toHaveBeenCalledOnce();
  });

  it('never locks when it is told so', () => {
    const { at, onTimeUp } = setUp(0);
    expect(at(9_000_000)).toBeNull();
    expect(onTimeUp).not.toHaveBeenCalled();
  });
});
