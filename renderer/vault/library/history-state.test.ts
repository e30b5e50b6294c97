import { describe, expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import type { StepChanges } from './edit-step.ts';
import {
  emptyHistory,
  type HistoryState,
  mostEarlierSessions,
  mostLines,
  mostSteps,
  movedTo,
  nextRedo,
  nextUndo,
  stepsTo,
  withoutRecordings,
  withStep,
} from './history-state.ts';
import { packIds } from './id-runs.ts';

const changesOf = (ids: readonly number[]): StepChanges => ({
  parts: [{ part: 'verdict', ids: packIds(ids.map(recordingId)), before: { of: ['undecided'] }, after: { of: ['keep'] } }],
  lists: [],
});
const withAct = (state: HistoryState, ids: readonly number[], sessionMs = 1) =>
  withStep(state, { sessionMs, atMs: sessionMs, act: { kind: 'keep' }, count: ids.length, ...changesOf(ids) });
const withActs = (count: number, from = emptyHistory): HistoryState =>
  Array.from({ length: count }, (_, id) => [id]).reduce((state, ids) => withAct(state, ids), from);
const undone = (state: HistoryState): HistoryState => movedTo(state, (nextUndo(state)?.number ?? 1) - 1, new Set());

describe('the history', () => {
  it('undoes the last step first and redoes it last', () => {
    let state = withActs(2);
    expect(nextUndo(state)?.number).toBe(2);
    state = undone(state);
    expect([nextUndo(state)?.number, nextRedo(state)?.number]).toEqual([1, 2]);
    state = undone(state);
    expect([nextUndo(state), nextRedo(state)?.number]).toEqual([undefined, 1]);
    expect(stepsTo(state, 2).map(({ number }) => number)).toEqual([1, 2]);
    expect(stepsTo(movedTo(state, 2, new Set()), 0).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('keeps the line and nothing else of what was undone when something new is done', () => {
    const state = withAct(undone(withActs(2)), [7]);
    expect(nextRedo(state)).toBeUndefined();
    expect(state.steps[1]).toMatchObject({ number: 2, fixed: 'undone', parts: [], lists: [] });
    expect(stepsTo(state, 0).map(({ number }) => number)).toEqual([3, 1]);
  });

  it('keeps 200 steps and counts the older ones by session', () => {
    const state = withActs(5 + mostSteps);
    expect(stepsTo(state, 0)).toHaveLength(mostSteps);
    expect(state.earlier).toEqual([{ sessionMs: 1, counts: { keep: [5, 5] } }]);
  });

  it('does not count what was taken back', () => {
    let state = emptyHistory;
    for (let at = 0; at < mostLines + 5; at++) state = undone(withAct(state, [at]));
    expect(state.steps.length).toBeLessThanOrEqual(mostLines);
    expect(state.earlier).toEqual([]);
  });

  it('keeps the counts of so many sessions and no more', () => {
    let state = emptyHistory;
    for (let session = 0; session < mostSteps + mostEarlierSessions + 3; session++) state = withAct(state, [1], session);
    expect(state.earlier).toHaveLength(mostEarlierSessions);
    expect(state.earlier[0]?.sessionMs).toBe(3);
  });

  it('lets the oldest go when steps over very many recordings fill the memory', () => {
    const large = Array.from({ length: 300_000 }, (_, id) => id);
    let state = emptyHistory;
    for (let at = 0; at < 5; at++) state = withAct(state, large);
    expect(stepsTo(state, 0)).toHaveLength(3);
  });

  it('keeps nothing of what is gone: a step over others stays for them, one over nothing else is a line', () => {
    let state = withAct(emptyHistory, [1, 2, 3]);
    state = withAct(state, [2]);
    state = undone(withAct(state, [4]));
    const without = withoutRecordings(state, new Set([2, 4].map(recordingId)));
    expect(without.steps.map(({ fixed }) => fixed)).toEqual([undefined, 'done', 'undone']);
    expect(without.steps[0]?.parts[0]?.ids).toEqual([1, 1, 1, 1]);
    expect(nextUndo(without)?.number).toBe(1);
    expect(nextRedo(without)).toBeUndefined();
    expect(withoutRecordings(without, new Set([recordingId(99)]))).toBe(without);
  });

  it('drops a step that did not fit, and goes on to the next', () => {
    const state = movedTo(withActs(3), 1, new Set([3]));
    expect(state.steps.map(({ fixed }) => fixed)).toEqual([undefined, undefined, 'done']);
    expect([nextUndo(state)?.number, nextRedo(state)?.number]).toEqual([1, 2]);
  });
});
