import { describe, expect, it, vi } from 'vitest';
import { IdleClock, idleStore, isSoundInUse } from './idle.ts';

function setUp(minutes: number) {
  const time = { nowMs: 0, wallMs: 0, isInUse: false };
  const onTimeUp = vi.fn<() => void>();
  const onSlept = vi.fn<() => void>();
  const clock = new IdleClock({
    lockAfterMinutes: () => minutes,
    isInUse: () => time.isInUse,
    onTimeUp,
    onSlept,
    nowMs: () => time.nowMs,
    wallMs: () => time.wallMs,
  });
  const at = (ms: number) => {
    time.nowMs = ms;
    clock.tick();
    return idleStore.getState().leftMs;
  };
  return { time, clock, onTimeUp, onSlept, at };
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

  it('stands still while sound plays', () => {
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

  it.each([0, 5])('says so at once when the machine has slept, at %i minutes', (minutes) => {
    const { at, time, onSlept } = setUp(minutes);
    at(1_000);
    time.wallMs = 25_000;
    at(2_000);
    expect(onSlept).not.toHaveBeenCalled();
    time.wallMs += 8 * 3_600_000;
    at(3_000);
    expect(onSlept).toHaveBeenCalledOnce();
  });

  it('never locks when it is told so', () => {
    const { at, onTimeUp } = setUp(0);
    expect(at(9_000_000)).toBeNull();
    expect(onTimeUp).not.toHaveBeenCalled();
  });
});
