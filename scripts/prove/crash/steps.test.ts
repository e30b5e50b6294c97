import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../e2e/make-archives/made-up-sound.ts';
import { planStorm } from './plan.ts';
import { nameSteps } from './steps.ts';

const transaction = (number: number, what: string) => [
  { passage: `tx-${number}-open`, what: '' },
  { passage: `tx-${number}-rows`, what },
  { passage: `tx-${number}-done`, what },
];
const block = (number: number, what: string) => [
  { passage: `block-${number}-ask`, what },
  { passage: `block-${number}-run`, what },
];
const turn = [
  ...transaction(1, 'add:pages put:directory'),
  ...block(1, 'write-block 10'),
  ...block(2, 'erase-block 9'),
  ...transaction(2, 'delete:pages delete:directory'),
];

describe('the steps of a storm', () => {
  it('are named as the format names them when a root was turned', () => {
    const names = nameSteps(turn).map(({ label }) => label.split(':')[0]);
    expect([...new Set(names)]).toEqual([
      'turn 1, rows of the new epoch',
      'turn 2, new root into its slot',
      'turn 3, old root overwritten',
      'turn 4, old rows dropped',
    ]);
  });

  it('are commits when no root follows', () => {
    const steps = nameSteps([...transaction(1, 'add:pages put:directory delete:pages'), ...transaction(2, 'put:directory')]);
    expect(steps.map(({ label }) => label)).toEqual([
      'commit 1: not begun',
      'commit 1: rows handed over',
      'commit 1: on the disk',
      'commit 2: not begun',
      'commit 2: rows handed over',
      'commit 2: on the disk',
    ]);
  });

  it('are each killed at, as often as was asked in all, when there are kills enough', () => {
    const rehearsals = [{ operation: 'shred' as const, steps: nameSteps(turn), tookMs: 50 }];
    const deaths = planStorm(rehearsals, 40, seededRandom(1)).flat();
    const passages = new Set(deaths.map(({ step }) => (step.at === 'passage' ? step.passage : step.at)));
    expect(deaths).toHaveLength(40);
    expect(passages).toEqual(new Set([...turn.map(({ passage }) => passage), 'told', 'moment']));
  });

  it('are the same when the seed is', () => {
    const rehearsals = [{ operation: 'shred' as const, steps: nameSteps(turn), tookMs: 50 }];
    expect(planStorm(rehearsals, 40, seededRandom(7))).toEqual(planStorm(rehearsals, 40, seededRandom(7)));
  });
});
