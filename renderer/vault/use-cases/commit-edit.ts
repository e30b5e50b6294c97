/**
 * Everything that the user changes and may take back goes through here: change, step and line of the journal in one commit
 * ([Note: what can be undone], library/edit-step.ts). Vault worker.
 */
import type { EditAct, EditKind } from '../../../shared/model/journal.ts';
import { countOf, type Edit, type EditablePart, packEdit, type StepChanges } from '../library/edit-step.ts';
import type { Desk } from '../library/desk.ts';
import { withStep } from '../library/history-state.ts';

export interface CommittedEdit {
  /** Recordings that really changed. */
  readonly changed: number;
}

/**
 * In the turn of whoever asks (`desk.turns.take`). Fails with `vault/record-missing` and changes nothing when one of the
 * recordings is gone. Nothing is written when nothing changes.
 */
export async function commitEdit(desk: Desk, edit: Edit): Promise<CommittedEdit> {
  const changes = packEdit(edit, (id) => desk.recording(id), desk.vault.documents);
  if (changes === null) return { changed: 0 };
  const { history } = desk;
  const changed = countOf(changes);
  const step = { sessionMs: history.sessionMs, atMs: Date.now(), act: actOf(edit, changes), count: changed, ...changes };
  const next = withStep(history.state, step);
  const recordings = [...(edit.recordings ?? [])].map(([id, parts]) => ({ ...desk.recording(id), ...parts }));
  await desk.vault.commit({ recordings, ...(edit.documents && { documents: edit.documents }), ...history.pagesFor(next) });
  history.adopt(next);
  return { changed };
}

const kindOfPart: Partial<Record<EditablePart, EditKind>> = {
  note: 'note',
  stretches: 'stretches',
  struckWords: 'struck-words',
  person: 'person',
};

/** Of several parts that were given, often one alone has really changed. */
function actOf({ act }: Edit, { parts, lists }: StepChanges): EditAct {
  const [only, second] = parts;
  const kind = act.kind === 'several' && second === undefined && lists.length === 0 ? only && kindOfPart[only.part] : undefined;
  return kind === undefined ? act : { kind };
}
