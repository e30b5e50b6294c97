import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../e2e/make-archives/made-up-sound.ts';
import type { OperationName } from './operations.ts';
import { labelsOf, planStorm, type Rehearsal } from './plan.ts';
import type { Passed } from './seams.ts';
import { nameSteps } from './steps.ts';
import { nameOf } from './table.ts';

const transaction = (number: number, what: string) => [
  { passage: `tx-${number}-open`, what: '' },
  { passage: `tx-${number}-rows`, what },
  { passage: `tx-${number}-done`, what },
];
const block = (number: number, what: string) => [
  { passage: `block-${number}-ask`, what },
  { passage: `block-${number}-run`, what },
];
const moments = ['not begun', 'rows handed over', 'on the disk'];
const commits = (count: number) =>
  Array.from({ length: count }, (_, at) => transaction(at + 1, 'add:pages put:directory delete:pages')).flat();
const slots = (count: number) =>
  Array.from({ length: count }, (_, at) => block(at + 1, `${at % 2 ? 'erase' : 'write'}-block 1`)).flat();
const rehearsal = (operation: OperationName, passed: readonly Passed[]): Rehearsal => ({
  operation,
  steps: nameSteps(passed),
  tookMs: 50,
});
const labelsIn = (operation: OperationName, passed: readonly Passed[]) =>
  labelsOf(rehearsal(operation, passed))
    .map(({ label }) => label)
    .filter((label) => label !== 'page just told');
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

  it('name the unlock slot that is written or overwritten', () => {
    const steps = nameSteps([...block(1, 'write-block 2'), ...block(2, 'erase-block 1'), ...block(3, 'write-block 1')]);
    expect(steps.map(({ label }) => label).filter((label) => label.endsWith('under way'))).toEqual([
      'unlock slot 2 written: under way',
      'unlock slot 1 overwritten: under way',
      'unlock slot 1 written: under way',
    ]);
  });

  it('count what changes a backup’s file kind by kind: how many writes come before its sync is the vault’s size', () => {
    const file = (type: string, number: number) => [{ passage: `${type}-${number}-ask`, what: type }];
    const small = nameSteps([...file('write', 1), ...file('sync', 1)]);
    const large = nameSteps([...file('write', 1), ...file('write', 2), ...file('sync', 1)]);
    expect(small.at(-1)).toEqual({ passage: 'sync-1-ask', label: 'backup file, sync 1: not begun' });
    expect(large.at(-1)).toEqual(small.at(-1));
  });

  it('are one label where they are a loop, from the third on', () => {
    expect(labelsIn('tag', commits(2))).toEqual([
      ...moments.map((at) => `commit 1: ${at}`),
      ...moments.map((at) => `commit 2: ${at}`),
    ]);
    expect(labelsIn('import', commits(9))).toEqual(moments.map((at) => `commit 1…9: ${at}`));
    expect(labelsOf(rehearsal('import', commits(9)))[0]?.steps).toMatchObject([
      { passage: 'tx-1-open' },
      { passage: 'tx-9-open' },
    ]);
  });

  it('are each killed at once before anything else is, however unlike the operations are in length', () => {
    const rehearsals = [rehearsal('shred', turn), rehearsal('passphrase', slots(9)), rehearsal('import', commits(9))];
    const labels = rehearsals.flatMap(labelsOf);
    const deaths = planStorm(rehearsals, labels.length, seededRandom(1)).flat();
    const planned = deaths.map(({ operation, step }) => `${operation}: ${nameOf(step, true)}`);
    expect(planned.toSorted()).toEqual(labels.map(({ operation, label }) => `${operation}: ${label}`).toSorted());
  });

  it('have the last one of a loop killed at as well, then random moments, shared out', () => {
    const rehearsals = [rehearsal('shred', turn), rehearsal('import', commits(9))];
    const deaths = planStorm(rehearsals, 40, seededRandom(1)).flat();
    const passages = deaths.flatMap(({ step }) => (step.at === 'passage' ? [step.passage] : []));
    expect(deaths).toHaveLength(40);
    expect(passages).toEqual(
      expect.arrayContaining([...turn.map(({ passage }) => passage), 'tx-9-open', 'tx-9-rows', 'tx-9-done']),
    );
    const atMoments = deaths.filter(({ step }) => step.at === 'moment').map(({ operation }) => operation);
    const share = atMoments.filter((operation) => operation === 'shred').length;
    expect(Math.abs(2 * share - atMoments.length)).toBeLessThan(2);
  });

  it('are spread over the operations when there are fewer kills than steps', () => {
    const rehearsals = [rehearsal('shred', turn), rehearsal('passphrase', slots(9))];
    const operations = planStorm(rehearsals, 8, seededRandom(1)).flatMap((life) => life.map(({ operation }) => operation));
    expect(operations.toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'passphrase'),
      ...Array.from({ length: 4 }, () => 'shred'),
    ]);
  });

  it('are the same when the seed is', () => {
    const rehearsals = [{ operation: 'shred' as const, steps: nameSteps(turn), tookMs: 50 }];
    expect(planStorm(rehearsals, 40, seededRandom(7))).toEqual(planStorm(rehearsals, 40, seededRandom(7)));
  });
});
