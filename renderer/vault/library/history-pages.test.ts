import { describe, expect, it } from 'vitest';
import { recordingId } from '../../../shared/model/id.ts';
import { EditHistory } from './edit-history.ts';
import { allPages, type HistoryPage, historyOf, pagesBetween } from './history-pages.ts';
import { emptyHistory, type HistoryState, movedTo, nextUndo, withStep } from './history-state.ts';
import { packIds } from './id-runs.ts';

const acted = (state: HistoryState, ids: readonly number[]): HistoryState =>
  withStep(state, {
    sessionMs: 1,
    atMs: 2,
    act: { kind: 'keep' },
    count: ids.length,
    parts: [{ part: 'verdict', ids: packIds(ids.map(recordingId)), before: { of: ['undecided'] }, after: { of: ['keep'] } }],
    lists: [],
  });
const actedOften = (count: number): HistoryState =>
  Array.from({ length: count }, (_, at) => [at]).reduce((state, ids) => acted(state, ids), emptyHistory);

/** What the disk has after this. */
const written = (pages: ReadonlyMap<number, HistoryPage | null>, before = new Map<number, HistoryPage>()) => {
  const after = new Map(before);
  for (const [index, page] of pages) {
    if (page === null) after.delete(index);
    else after.set(index, JSON.parse(JSON.stringify(page)) as HistoryPage);
  }
  return after;
};

describe('the pages of the history', () => {
  it('[V14.1] give back the state that they were made from', () => {
    const state = movedTo(actedOften(90), 70, new Set([80]));
    expect(historyOf(written(allPages(state)))).toEqual(state);
    expect(historyOf(new Map())).toEqual(emptyHistory);
  });

  it('[V14.2] are two for one act, however many steps there are, and one for undoing', () => {
    let state = actedOften(100);
    const next = acted(state, [5]);
    expect([...pagesBetween(state, next).keys()].sort((a, b) => a - b)).toEqual([0, 4]);
    state = movedTo(next, 100, new Set());
    expect([...pagesBetween(next, state).keys()]).toEqual([0]);
    expect(pagesBetween(state, state).size).toBe(0);
  });

  it('[V14.2] stay what one state leads to the next over, when oldest pages go', () => {
    let state = emptyHistory;
    let disk = new Map<number, HistoryPage>();
    for (let at = 0; at < 300; at++) {
      const next = at % 7 === 6 ? movedTo(state, (nextUndo(state)?.number ?? 1) - 1, new Set()) : acted(state, [at]);
      disk = written(pagesBetween(state, next), disk);
      state = next;
    }
    expect(historyOf(disk)).toEqual(state);
  });

  it('[V14.3] hold a step over 10,000 scattered recordings in less than 64 KiB', () => {
    const scattered = Array.from({ length: 10_000 }, (_, at) => at * 7 + (at % 3));
    const page = allPages(acted(actedOften(3), scattered)).get(2);
    expect(JSON.stringify(page).length).toBeLessThan(64 * 1_024);
  });

  it('[V14.5] turn nothing over a page that is lost, and let go of it with the next change', () => {
    const state = actedOften(90);
    const pages = written(allPages(state));
    pages.delete(2);
    const left = historyOf(pages);
    expect(left.steps.map(({ number }) => number)).toEqual([...numbers(1, 32), ...numbers(65, 90)]);
    expect(left.steps.filter(({ fixed }) => fixed === undefined).map(({ number }) => number)).toEqual(numbers(65, 90));
    expect(historyOf(new Map([...pages].filter(([index]) => index > 0)))).toEqual(emptyHistory);
    const history = new EditHistory(pages, [2]);
    const next = acted(history.state, [1]);
    expect(history.pagesFor(next).history?.get(2)).toBeNull();
    history.adopt(next);
    expect(history.pagesFor(acted(next, [2])).history?.has(2)).toBe(false);
  });
});

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
