/**
 * The journal: what was done, newest first, made of the steps that can be undone, of the receipts and of what older steps were
 * counted to. Kinds, counts and times; of names a tag's alone, as it is now. Vault worker.
 */
import { isCountedByAct, type Journal, type JournalLine } from '../../../shared/model/journal.ts';
import type { Desk } from '../library/desk.ts';
import { reachOfSteps } from '../library/history-reach.ts';

type LineOf<Kind extends JournalLine['kind']> = Extract<JournalLine, { readonly kind: Kind }>;

/** A receipt tells no session: it belongs to the one before it, if that is near. */
const longestSessionMs = 24 * 3_600_000;
const nothing = { steps: 0, recordings: 0 } as const;

export function viewJournal(desk: Desk): Journal {
  const steps = stepLines(desk);
  const lines = [...earlierLines(desk), ...startLine(desk, steps), ...steps, ...receiptLines(desk)];
  // A clock that was set back puts nothing out of its order: of equal moments the later comes first.
  return lines
    .map((line, order) => ({ line, order, ms: line.atMs }))
    .sort((a, b) => b.ms - a.ms || b.order - a.order)
    .map(({ line }) => line);
}

function stepLines(desk: Desk): readonly LineOf<'step'>[] {
  const { state } = desk.history;
  const reach = reachOfSteps(state, nextIdOf(desk));
  const isDoneAt = (place: number) => {
    const step = state.steps[place];
    return step !== undefined && (step.fixed ?? (step.number > state.position ? 'undone' : 'done')) === 'done';
  };
  const now = state.steps.findLastIndex((_, place) => isDoneAt(place));
  let ms = 0;
  return state.steps.map((step, place): LineOf<'step'> => {
    ms = Math.max(ms, step.atMs);
    const { kind, tagId } = step.act;
    return {
      kind: 'step',
      step: step.number,
      atMs: ms,
      sessionMs: step.sessionMs,
      act: kind,
      tag: (tagId !== undefined && desk.library.tags().get(tagId)) || null,
      count: isCountedByAct(kind) ? 1 : step.count,
      isDone: isDoneAt(place),
      isNow: place === now,
      isFixed: step.fixed !== undefined,
      reach: reach.get(step.number) ?? nothing,
    };
  });
}

/** Below the oldest step: there one comes by undoing all of them. */
function startLine(desk: Desk, steps: readonly LineOf<'step'>[]): readonly LineOf<'start'>[] {
  const [oldest] = steps;
  if (oldest === undefined || steps.every(({ isFixed }) => isFixed)) return [];
  const reach = reachOfSteps(desk.history.state, nextIdOf(desk)).get(0) ?? nothing;
  const { atMs, sessionMs } = oldest;
  return [{ kind: 'start', atMs, sessionMs, isNow: !steps.some(({ isNow }) => isNow), reach }];
}

function earlierLines({ history }: Desk): readonly LineOf<'earlier'>[] {
  return history.state.earlier.flatMap(({ sessionMs, counts }) =>
    Object.entries(counts)
      .map(([kind, [acts, recordings]]): LineOf<'earlier'> => {
        const act = kind as LineOf<'earlier'>['act'];
        return { kind: 'earlier', atMs: sessionMs, sessionMs, act, count: isCountedByAct(act) ? acts : recordings };
      })
      .sort((a, b) => a.count - b.count),
  );
}

function receiptLines({ vault, history }: Desk): readonly LineOf<'receipt'>[] {
  const { steps, earlier } = history.state;
  const sessions = [...steps, ...earlier, history].map(({ sessionMs }) => sessionMs);
  return vault.documents.receipts.map(({ number, act, atMs, recordings }): LineOf<'receipt'> => {
    const sessionMs = sessions.reduce((latest, ms) => (ms <= atMs ? Math.max(latest, ms) : latest), 0);
    const isNear = atMs - sessionMs < longestSessionMs;
    return { kind: 'receipt', receipt: number, act, atMs, sessionMs: isNear ? sessionMs : null, count: recordings };
  });
}

/** Above every id that a step may name: steps name recordings that are there. */
function nextIdOf({ vault }: Desk): number {
  let next = 0;
  for (const id of vault.recordings.keys()) next = Math.max(next, id + 1);
  return next;
}
