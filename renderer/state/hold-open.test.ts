import { describe, expect, it } from 'vitest';
import { holdOpen, writingMs } from './hold-open.ts';
import { IdleClock, usesOfVault } from './idle.ts';

describe('holdOpen', () => {
  it('keeps the idle clock from locking while words are written down, and no longer', () => {
    let nowMs = 0;
    let locks = 0;
    const clock = new IdleClock({
      lockAfterMinutes: () => 5,
      isInUse: () => [...usesOfVault].some((isInUse) => isInUse()),
      onTimeUp: () => void (locks += 1),
      onSlept: () => undefined,
      nowMs: () => nowMs,
      wallMs: () => nowMs,
    });
    const run = (ms: number): void => {
      for (const endMs = nowMs + ms; nowMs < endMs; clock.tick()) nowMs += 1000;
    };
    const letGo = holdOpen(writingMs, () => nowMs);
    run(writingMs);
    expect(locks).toBe(0);
    run(5 * 60_000);
    expect(locks).toBeGreaterThan(0);
    letGo();
    expect(usesOfVault.size).toBe(0);
  });

  it('ends at once when the words are left', () => {
    const letGo = holdOpen(writingMs, () => 0);
    expect([...usesOfVault].some((isInUse) => isInUse())).toBe(true);
    letGo();
    expect(usesOfVault.size).toBe(0);
  });
});
