/**
 * The history as sealed pages of kind 13 (docs/vault-format.md [V14]): page 0 says where one is, the others hold steps, so that one
 * act writes a few hundred bytes however much can be undone. Vault worker. Pure.
 */
import { type EditStep, emptyHistory, fixedAs, type HistoryState } from './history-state.ts';

/** Page 0. */
export interface HistoryHead extends Omit<HistoryState, 'steps'> {
  /** First and last page of steps; 0 and -1 when there is none. */
  readonly pages: readonly [first: number, last: number];
}
/** All other pages. */
export type HistoryStepPage = readonly Omit<EditStep, 'page'>[];
export type HistoryPage = HistoryHead | HistoryStepPage;

/** Pages to write so that the disk has `after` where it has `before`; null: the page goes. */
export function pagesBetween(before: HistoryState, after: HistoryState): ReadonlyMap<number, HistoryPage | null> {
  const pages = new Map<number, HistoryPage | null>();
  if (before === after) return pages;
  const [was, is] = [stepsByPage(before), stepsByPage(after)];
  for (const page of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(page) ?? [], is.get(page) ?? []];
    if (old.length === now.length && old.every((step, at) => step === now[at])) continue;
    pages.set(page, now.length === 0 ? null : now.map(({ page: _page, ...step }) => step));
  }
  const { steps, ...rest } = after;
  pages.set(0, { ...rest, pages: [steps[0]?.page ?? 0, steps.at(-1)?.page ?? -1] });
  return pages;
}

/** Everything that would have to be written for this state. */
export const allPages = (state: HistoryState): ReadonlyMap<number, HistoryPage | null> => pagesBetween(emptyHistory, state);

/**
 * From the pages that opened. What a lost page held is lost, and what is older stands as it was done: a step is never turned over
 * one that isn't there. Without page 0 nothing is known.
 */
export function historyOf(pages: ReadonlyMap<number, HistoryPage>): HistoryState {
  const head = pages.get(0);
  if (head === undefined || !('position' in head)) return emptyHistory;
  const {
    pages: [first, last],
    ...rest
  } = head;
  const steps: EditStep[] = [];
  let isWhole = true;
  for (let page = last; page >= first; page--) {
    const found = pages.get(page);
    isWhole &&= found !== undefined && !('position' in found);
    if (found === undefined || 'position' in found) continue;
    const onPage = found.map((step): EditStep => ({ ...step, page }));
    steps.unshift(...(isWhole ? onPage : onPage.map((step) => fixedAs(step, step.number > rest.position ? 'undone' : 'done'))));
  }
  return { ...rest, steps };
}

function stepsByPage({ steps }: HistoryState): ReadonlyMap<number, readonly EditStep[]> {
  const byPage = new Map<number, EditStep[]>();
  for (const step of steps) {
    const onPage = byPage.get(step.page);
    if (onPage === undefined) byPage.set(step.page, [step]);
    else onPage.push(step);
  }
  return byPage;
}
