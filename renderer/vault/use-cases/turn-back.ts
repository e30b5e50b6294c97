/**
 * Undo and redo, by one step or by many: one commit each, whatever the number. A step that doesn't fit what the vault holds now
 * (a backup that was taken in may have changed the same) is dropped, never done by half. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import type { VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { idsOf } from '../library/edit-step.ts';
import { movedTo, nextRedo, nextUndo, stepsTo } from '../library/history-state.ts';
import { DraftOfVault } from '../library/turn-step.ts';

type Turned = VaultResult<'undo'>;

export function undo(desk: Desk): Promise<Turned> {
  return desk.turns.take(() => {
    const step = nextUndo(desk.history.state);
    return turnTo(desk, step === undefined ? desk.history.state.position : step.number - 1);
  });
}

export function redo(desk: Desk): Promise<Turned> {
  return desk.turns.take(() => turnTo(desk, nextRedo(desk.history.state)?.number ?? desk.history.state.position));
}

/** Undoes or redoes until `step` is the last that is done; 0: until nothing is. */
export function goToStep(desk: Desk, step: number): Promise<Turned> {
  return desk.turns.take(() => {
    const { steps } = desk.history.state;
    if (step !== 0 && !steps.some(({ number }) => number === step)) throw new Failure('app/bad-request');
    return turnTo(desk, step);
  });
}

async function turnTo(desk: Desk, position: number): Promise<Turned> {
  const { history } = desk;
  const steps = stepsTo(history.state, position);
  if (steps.length === 0) return { changed: 0, ids: [], steps: 0, dropped: 0 };
  const to = position < history.state.position ? 'before' : 'after';
  const draft = new DraftOfVault(desk.vault);
  const turned = steps.filter((step) => draft.turn(step, to));
  const unfit = new Set(steps.filter((step) => !turned.includes(step)).map(({ number }) => number));
  desk.refuseTagLoss(draft.change.documents?.tags);
  const next = movedTo(history.state, position, unfit);
  await desk.vault.commit({ ...draft.change, ...history.pagesFor(next) });
  history.adopt(next);
  // Otherwise nobody would hear of it: nothing but the history may have changed.
  if (unfit.size > 0) desk.emit('changed', { edition: desk.library.edition, isGrowth: false });
  const ids = new Set<RecordingId>(turned.flatMap((step) => idsOf(step)));
  return { changed: ids.size, ids: [...ids], steps: turned.length, dropped: unfit.size };
}
