/**
 * Everything that the user changes and may take back goes through here: change, step and line of the journal in one commit
 * ([Note: what can be undone], library/edit-step.ts). Vault worker.
 *
 * A change to very many recordings goes in several commits of whole pages, so that it can be told how far it is and stopped between
 * two. Each of them replaces the step by one over all that is done until then: wherever it is cut off, there is one step, and it
 * undoes just what was done.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { EditAct, EditKind } from '../../../shared/model/journal.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { countOf, type Edit, type EditablePart, idsOf, packEdit, type StepChanges, upTo } from '../library/edit-step.ts';
import type { Desk } from '../library/desk.ts';
import { withStep } from '../library/history-state.ts';
import { recordingPageIndex } from '../pages/page-kinds.ts';

/** Pages of recordings in one commit: some hundred milliseconds of sealing and writing. */
const mostPages = 256;

export interface EditWatch {
  /** How many recordings the disk has. */
  readonly onDone?: (done: number, total: number) => void;
  /** Stops between two commits. */
  readonly signal?: AbortSignal;
}

export interface CommittedEdit {
  /** Recordings that really changed. */
  readonly changed: number;
  /** False: it was stopped between two commits. */
  readonly isWhole: boolean;
}

/**
 * In the turn of whoever asks (`desk.turns.take`). Fails with `vault/record-missing` and changes nothing when one of the
 * recordings is gone, with `vault/busy` when a tag would go while a backup comes in. Nothing is written when nothing changes.
 */
export async function commitEdit(desk: Desk, edit: Edit, { onDone, signal }: EditWatch = {}): Promise<CommittedEdit> {
  const { history } = desk;
  const { documents } = desk.vault;
  desk.refuseTagLoss(edit.documents?.tags);
  const was = new Map<RecordingId, Recording>();
  for (const id of edit.recordings?.keys() ?? []) was.set(id, desk.recording(id));
  const wasOf = (id: RecordingId) => was.get(id) ?? desk.recording(id);
  const whole = packEdit(edit, wasOf, documents);
  if (whole === null) return { changed: 0, isWhole: true };

  const batches = batchesOf(idsOf(whole));
  const listsIn = bringsRows(edit, documents) ? 0 : batches.length - 1;
  const before = history.state;
  const atMs = Date.now();
  const total = countOf(whole);
  let done = 0;
  for (const [place, batch] of batches.entries()) {
    if (place > 0 && (signal?.aborted === true || desk.leaving.signal.aborted)) return { changed: done, isWhole: false };
    done += batch.length;
    const isLast = place === batches.length - 1;
    const lists = edit.documents !== undefined && place >= listsIn ? { documents: edit.documents } : {};
    const changes = isLast ? whole : upTo(whole, batch.at(-1) as RecordingId, place >= listsIn);
    const step = { sessionMs: history.sessionMs, atMs, act: actOf(edit, changes), count: countOf(changes), ...changes };
    const next = withStep(before, step);
    const recordings = batch.map((id) => ({ ...desk.recording(id), ...edit.recordings?.get(id) }));
    await desk.vault.commit({ recordings, ...(place === listsIn && lists), ...history.pagesFor(next) });
    history.adopt(next);
    onDone?.(done, total);
    // What has arrived meanwhile is heard: a stop, what the page asks.
    if (!isLast) await new Promise((resolve) => setTimeout(resolve));
  }
  return { changed: total, isWhole: true };
}

/** A tag is there before a recording carries it, and goes when the last has let it go. */
function bringsRows(edit: Edit, documents: Desk['vault']['documents']): boolean {
  const known = new Set(documents.tags.map(({ id }) => id));
  return edit.documents?.tags?.some(({ id }) => !known.has(id)) ?? false;
}

/** Whole pages of recordings, so that none is written twice; one batch at least. */
function batchesOf(ids: readonly RecordingId[]): readonly (readonly RecordingId[])[] {
  const batches: RecordingId[][] = [[]];
  let pages = 0;
  let last = -1;
  for (const id of ids) {
    const page = recordingPageIndex(id);
    if (page !== last && pages === mostPages) {
      batches.push([]);
      pages = 0;
    }
    if (page !== last) pages++;
    last = page;
    batches.at(-1)?.push(id);
  }
  return batches;
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
