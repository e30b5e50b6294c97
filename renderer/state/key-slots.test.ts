import { describe, expect, it } from 'vitest';
import type { KeySlots } from '../../shared/model/key-slot.ts';
import { isReminderDue, reminderPauseMs } from './key-slots.ts';

const madeAtMs = 1_790_000_000_000;
const usual: KeySlots = {
  slots: [{ block: 1, kind: 'passphrase', madeAtMs, cost: { memoryKiB: 65_536, passes: 3 } }],
  damagedBlocks: [],
  recoveryKey: 'none',
  skippedAtMs: null,
  triedAtMs: null,
  computer: 'ready',
};

describe('the reminder of a recovery key', () => {
  it('waits a month when the vault is new', () => {
    expect(isReminderDue(usual, madeAtMs + reminderPauseMs - 1)).toBe(false);
    expect(isReminderDue(usual, madeAtMs + reminderPauseMs)).toBe(true);
  });

  it('waits a month more when it was put off', () => {
    const putOff: KeySlots = { ...usual, recoveryKey: 'skipped', skippedAtMs: madeAtMs + reminderPauseMs };
    expect(isReminderDue(putOff, madeAtMs + reminderPauseMs + 1)).toBe(false);
    expect(isReminderDue(putOff, madeAtMs + 2 * reminderPauseMs)).toBe(true);
  });

  it('is due at once when the vault is from before such notes, and never when there is a key', () => {
    const old: KeySlots = { ...usual, slots: [{ block: 1, kind: 'passphrase', madeAtMs: null, cost: null }] };
    expect(isReminderDue(old, madeAtMs)).toBe(true);
    expect(isReminderDue({ ...old, recoveryKey: 'made' }, madeAtMs)).toBe(false);
  });

  it('comes back when the clock was set far back', () => {
    expect(isReminderDue(usual, madeAtMs - reminderPauseMs)).toBe(true);
  });
});
