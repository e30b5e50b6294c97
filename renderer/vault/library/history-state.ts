/**
 * The steps that can be undone and redone, with the lines that the journal shows of them, and what becomes of both when
 * something new is done, undone or destroyed. Values, never changed: the next one is worked out, committed, and only then taken
 * over (edit-history.ts). Vault worker. Pure.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { EditAct, EditKind } from '../../../shared/model/journal.ts';
import { sizeOf, type StepChanges, withoutIds } from './edit-step.ts';

export interface EditStep extends StepChanges {
  /** From 1, never used twice. */
  readonly number: number;
  /** When the vault was unlocked for the session in which it was done. */
  readonly sessionMs: number;
  readonly atMs: number;
  readonly act: EditAct;
  /** Recordings it was about then. */
  readonly count: number;
  /** Which page it lies on. */
  readonly page: number;
  /** It can't be turned any more: it stands as it was done, or was taken back. Nothing is kept of what it changed. */
  readonly fixed?: 'done' | 'undone';
}

/** What is left of older steps: how many acts of a kind in a session, about how many recordings. */
export interface EarlierSession {
  readonly sessionMs: number;
  readonly counts: Readonly<Partial<Record<EditKind, readonly [acts: number, recordings: number]>>>;
}

export interface HistoryState {
  /** Ascending. */
  readonly steps: readonly EditStep[];
  /** The last step that is done; those behind it can be redone. */
  readonly position: number;
  /** The highest number that was given. */
  readonly last: number;
  /** Oldest first. */
  readonly earlier: readonly EarlierSession[];
}

export const emptyHistory: HistoryState = { steps: [], position: 0, last: 0, earlier: [] };

export const mostSteps = 200;
/** Beside them lines of what can't be turned any more. */
export const mostLines = 400;
export const mostEarlierSessions = 200;
/** Marking 100,000 recordings at once is one step; so that many such steps don't fill the memory, the oldest go. */
export const mostEdits = 1_000_000;
/** So that one act writes little, and what it writes stays under the 64 KiB above which the database makes a file of a value. */
export const mostOnPage = { steps: 32, edits: 4_000 };

/** A new act: what was undone before it can't be redone any more. */
export function withStep(state: HistoryState, done: Omit<EditStep, 'number' | 'page'>): HistoryState {
  const number = state.last + 1;
  const steps = state.steps.map((step) => (step.number > state.position ? fixedAs(step, 'undone') : step));
  const added = [...steps, { ...done, number, page: pageFor(state.steps, done) }];
  return withoutOldest({ ...state, steps: added, position: number, last: number });
}

/** After undoing or redoing up to there; `unfit` are the steps on the way that didn't fit. */
export function movedTo(state: HistoryState, position: number, unfit: ReadonlySet<number>): HistoryState {
  const fix = (step: EditStep) => (step.number > state.position ? fixedAs(step, 'undone') : fixedAs(step, 'done'));
  return { ...state, position, steps: state.steps.map((step) => (unfit.has(step.number) ? fix(step) : step)) };
}

/** Nothing of these recordings is kept. A step over many stays for the others. Itself when nothing of them is in it. */
export function withoutRecordings(state: HistoryState, gone: ReadonlySet<RecordingId>): HistoryState {
  const steps = state.steps.map((step) => {
    const changes = withoutIds(step, gone);
    if (changes === step) return step;
    const isEmpty = changes.parts.length + changes.lists.length === 0;
    return isEmpty ? fixedAs(step, step.number > state.position ? 'undone' : 'done') : { ...step, parts: changes.parts };
  });
  return steps.every((step, at) => step === state.steps[at]) ? state : { ...state, steps };
}

export function nextUndo({ steps, position }: HistoryState): EditStep | undefined {
  return steps.findLast((step) => step.number <= position && step.fixed === undefined);
}

export function nextRedo({ steps, position }: HistoryState): EditStep | undefined {
  return steps.find((step) => step.number > position && step.fixed === undefined);
}

/** What has to be turned to come to `position`, in order. */
export function stepsTo(state: HistoryState, position: number): readonly EditStep[] {
  const [from, until] = [Math.min(state.position, position), Math.max(state.position, position)];
  const between = state.steps.filter(({ number, fixed }) => number > from && number <= until && fixed === undefined);
  return position < state.position ? between.reverse() : between;
}

export function fixedAs(step: EditStep, fixed: 'done' | 'undone'): EditStep {
  return step.fixed === undefined ? { ...step, fixed, parts: [], lists: [] } : step;
}

function pageFor(steps: readonly EditStep[], step: StepChanges): number {
  const page = steps.at(-1)?.page ?? 1;
  const onPage = steps.filter((one) => one.page === page);
  const edits = onPage.reduce((sum, one) => sum + sizeOf(one), 0);
  const isFull = onPage.length >= mostOnPage.steps || (onPage.length > 0 && edits + sizeOf(step) > mostOnPage.edits);
  return isFull ? page + 1 : page;
}

function withoutOldest(state: HistoryState): HistoryState {
  let live = state.steps.filter(({ fixed }) => fixed === undefined).length;
  let edits = state.steps.reduce((sum, step) => sum + sizeOf(step), 0);
  let { earlier } = state;
  let from = 0;
  const isOver = () => live > mostSteps || state.steps.length - from > mostLines || (edits > mostEdits && live > 1);
  for (; isOver(); from++) {
    const oldest = state.steps[from] as EditStep;
    if (oldest.fixed === undefined) live--;
    edits -= sizeOf(oldest);
    earlier = withCounted(earlier, oldest);
  }
  return from === 0 ? state : { ...state, steps: state.steps.slice(from), earlier };
}

function withCounted(earlier: readonly EarlierSession[], step: EditStep): readonly EarlierSession[] {
  if (step.fixed === 'undone') return earlier;
  const { sessionMs, count } = step;
  const { kind } = step.act;
  const known = earlier.at(-1)?.sessionMs === sessionMs ? earlier.at(-1) : undefined;
  const [acts, recordings] = known?.counts[kind] ?? [0, 0];
  const session: EarlierSession = { sessionMs, counts: { ...known?.counts, [kind]: [acts + 1, recordings + count] } };
  return [...(known === undefined ? earlier : earlier.slice(0, -1)), session].slice(-mostEarlierSessions);
}
