import { describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../shared/model/journal.ts';
import { doingOf, layoutOf } from './journal-layout.ts';

type StepLine = Extract<JournalLine, { readonly kind: 'step' }>;
const step = (parts: Partial<StepLine> = {}): StepLine => ({
  kind: 'step',
  step: 1,
  atMs: 0,
  sessionMs: 0,
  act: 'keep',
  tag: null,
  count: 1,
  isDone: true,
  isNow: false,
  isFixed: false,
  reach: { steps: 2, recordings: 3 },
  ...parts,
});
const [day, hour] = [86_400_000, 3_600_000];
const asIs = (ms: number): number => ms;

describe('the layout of the journal', () => {
  it('puts a head before each session and each day of it', () => {
    const journal = [
      step({ atMs: day + hour, sessionMs: 5 }),
      step({ atMs: day - hour, sessionMs: 5 }),
      step({ atMs: 4, sessionMs: 1 }),
    ];
    expect(layoutOf(journal, asIs).map((item) => (item.kind === 'head' ? [item.dayMs, item.sessionMs] : item.row))).toEqual([
      [day, 5],
      0,
      [0, 5],
      1,
      [0, 1],
      2,
    ]);
  });

  it('lets one go to what is elsewhere, and nowhere from what can not be turned', () => {
    expect(doingOf(step({ step: 7 }))).toEqual({ does: 'go', step: 7, isBack: true });
    expect(doingOf(step({ isDone: false }))).toMatchObject({ does: 'go', isBack: false });
    expect(doingOf(step({ reach: { steps: 0, recordings: 0 } }))).toBeNull();
    expect(doingOf(step({ isFixed: true, isDone: false }))).toBeNull();
    expect(doingOf({ kind: 'receipt', receipt: 3, act: 'shred', count: 1, atMs: 1, sessionMs: null })).toEqual({
      does: 'open',
      receipt: 3,
    });
    expect(doingOf({ kind: 'earlier', act: 'keep', count: 1, atMs: 1, sessionMs: 1 })).toBeNull();
  });
});
