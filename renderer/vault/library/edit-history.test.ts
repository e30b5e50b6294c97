import { expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import { type EditedRecording, EditHistory, type EditStep } from './edit-history.ts';

const edited: EditedRecording = { before: { verdict: 'undecided' }, after: { verdict: 'keep' } };
const stepOver = (ids: readonly number[]): EditStep => new Map(ids.map((id) => [recordingId(id), edited]));
const step = (...ids: number[]): EditStep => stepOver(ids);
const idsOf = (of: EditStep | undefined): number[] => [...(of?.keys() ?? [])];

it('undoes the last step first and redoes it last', () => {
  const history = new EditHistory();
  history.add(step(1));
  history.add(step(2));
  expect(idsOf(history.nextUndo)).toEqual([2]);
  history.markUndone();
  expect([idsOf(history.nextUndo), idsOf(history.nextRedo)]).toEqual([[1], [2]]);
  history.markRedone();
  expect([idsOf(history.nextUndo), idsOf(history.nextRedo)]).toEqual([[2], []]);
});

it('forgets what could be redone when something new is done', () => {
  const history = new EditHistory();
  history.add(step(1));
  history.markUndone();
  history.add(step(2));
  expect(history.nextRedo).toBeUndefined();
});

it('keeps 200 steps and lets the oldest go', () => {
  const history = new EditHistory();
  for (let i = 0; i < 205; i++) history.add(step(i));
  let undone = 0;
  for (; history.nextUndo !== undefined; undone++) history.markUndone();
  expect(undone).toBe(200);
  expect(idsOf(history.nextRedo)).toEqual([5]);
});

it('lets the oldest go when steps over very many recordings fill the memory', () => {
  const history = new EditHistory();
  const large = stepOver(Array.from({ length: 300_000 }, (_, id) => id));
  for (let i = 0; i < 5; i++) history.add(large);
  let undone = 0;
  for (; history.nextUndo !== undefined; undone++) history.markUndone();
  expect(undone).toBe(3);
});

it('takes what is gone out of every step, and drops the steps that are empty then', () => {
  const history = new EditHistory();
  history.add(step(1, 2, 3));
  history.add(step(2));
  history.add(step(4));
  history.markUndone();
  history.forget(new Set([recordingId(2), recordingId(4)]));
  expect(idsOf(history.nextUndo)).toEqual([1, 3]);
  expect(history.nextRedo).toBeUndefined();
});
