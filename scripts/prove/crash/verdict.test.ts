import { describe, expect, it } from 'vitest';
import type { Death } from './kill.ts';
import type { StormLabel } from './plan.ts';
import { drawTable } from './table.ts';
import { verdictOf } from './verdict.ts';

const operation = 'lock';
const labels = ['turn 2: not begun', 'turn 3: not begun'].map(
  (label): StormLabel => ({ operation, label, steps: [{ at: 'passage', passage: label, label }] }),
);
const death = (label: string, change: Partial<Death> = {}): Death => ({
  operation,
  step: { at: 'passage', passage: label, label },
  isTold: false,
  isMet: true,
  state: 'old',
  opened: 3,
  lookedFor: 0,
  broken: [],
  ...change,
});
const both = labels.map(({ label }) => death(label));
const [first = death(''), second = death('')] = both;
const controls = [{ name: 'a broken app', isCaught: true, words: '' }];
const isProven = (deaths: readonly Death[], times = deaths.length) => verdictOf({ deaths, times, labels, controls }).isProven;

describe('the verdict on a storm', () => {
  it('is that it holds when each named step had its kill and nothing broke', () => {
    expect(isProven(both)).toBe(true);
    expect(isProven([first, death('turn 3: not begun', { broken: ['half'] })])).toBe(false);
    expect(isProven(both, 3)).toBe(false);
    expect(verdictOf({ deaths: both, times: 2, labels, controls: [{ name: '', isCaught: false, words: '' }] }).isProven).toBe(
      false,
    );
  });

  it('is that it fails when a step had no kill, or only one that missed it, though there were kills enough', () => {
    expect(isProven([first, first])).toBe(false);
    expect(isProven([first, { ...second, isMet: false }])).toBe(false);
  });

  it('is that it fails when the page was never told, though it was killed where it was to be', () => {
    const told: StormLabel = { operation, label: 'page just told', steps: [{ at: 'told' }] };
    const ofTold = (isMet: boolean) =>
      verdictOf({ deaths: [death('', { step: { at: 'told' }, isMet, isTold: isMet })], times: 1, labels: [told], controls });
    expect(ofTold(true).isProven).toBe(true);
    expect(ofTold(false).isProven).toBe(false);
  });

  it('says which loops were killed in their last round', () => {
    const step = (passage: string) => ({ at: 'passage' as const, passage, label: 'commit 1…9: on the disk' });
    const loop: StormLabel = { operation, label: 'commit 1…9: on the disk', steps: [step('tx-1-done'), step('tx-9-done')] };
    const figures = (...passages: readonly string[]) =>
      verdictOf({
        deaths: passages.map((passage) => death('', { step: step(passage) })),
        times: passages.length,
        labels: [loop],
        controls,
      }).figures;
    expect(figures('tx-1-done')).toContain('0 of 1 loops in their last round too');
    expect(figures('tx-1-done', 'tx-9-done')).toContain('1 of 1 loops in their last round too');
  });

  it('says how many had none when fewer kills were asked for than there are steps', () => {
    const verdict = verdictOf({ deaths: [first], times: 1, labels, controls });
    expect(verdict.isProven).toBe(true);
    expect(verdict.figures).toContain('at 1 of 2 named steps, 1 had none');
  });

  it('comes with a table that shows the steps without a kill', () => {
    const row = drawTable([first], labels).find((line) => line.includes('turn 3: not begun'));
    expect(row).toMatch(/not begun +0 +0 +0 +0 +0/);
  });
});
