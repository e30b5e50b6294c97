/**
 * One act of the user's as it is kept for undo and redo: what it changed, before and after, packed by part. Vault worker. Pure.
 *
 * [Note: what can be undone] Every use case that changes recordings, tags or views by the user's hand commits through
 * `commitEdit(desk, edit)` (use-cases/commit-edit.ts), inside `desk.turns.take`, and thereby is a step of the history and a line
 * of the journal, in the same commit as the change:
 *
 *   desk.turns.take(() => commitEdit(desk, {
 *     act: { kind: 'tag-merged', tagId: into },                       // shared/model/journal.ts: one sentence each
 *     recordings: new Map([[id, { tags: nextTags }], ...]),           // the parts as they shall be; unchanged ones are left out
 *     documents: { tags: nextTagList },                               // whole lists as they shall be; rows are compared by `id`
 *   }))
 *
 * A list that isn't known here yet: add its name to `undoableLists`; its rows need an `id` and nothing else. A part of a
 * recording: add it to `editableParts`. A sentence: a kind in shared/model/journal.ts and its words in shared/catalogue/journal.ts.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { EditAct } from '../../../shared/model/journal.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { VaultDocuments } from '../unlocked-vault.ts';
import { countIds, type IdRuns, packIds, unpackIds } from './id-runs.ts';
import { editOfList, type ListEdit, type ListRow } from './list-edit.ts';
import { packValues, unpackValues, type ValueColumn } from './value-column.ts';

/** The parts of a recording that a change may touch. */
export const editableParts = ['verdict', 'tags', 'note', 'stretches', 'struckWords', 'person'] as const;
export type EditablePart = (typeof editableParts)[number];
export type EditableParts = Pick<Recording, EditablePart>;

/** Small lists that an act may change. */
export const undoableLists = ['tags', 'views'] as const satisfies readonly (keyof VaultDocuments)[];
export type UndoableList = (typeof undoableLists)[number];
export type UndoableDocuments = Pick<VaultDocuments, UndoableList>;

/** What is to be done: things as they shall be. */
export interface Edit {
  readonly act: EditAct;
  readonly recordings?: ReadonlyMap<RecordingId, Partial<EditableParts>>;
  readonly documents?: Partial<UndoableDocuments>;
}

export interface PartEdit {
  readonly part: EditablePart;
  readonly ids: IdRuns;
  readonly before: ValueColumn<unknown>;
  readonly after: ValueColumn<unknown>;
}

/** Everything that a step needs to be turned back or done again. Empty: it can be neither. */
export interface StepChanges {
  readonly parts: readonly PartEdit[];
  readonly lists: readonly ListEdit<UndoableList>[];
}

/** What really changes, packed; null when nothing does. `recording` is asked for every id of the edit. */
export function packEdit(
  edit: Edit,
  recording: (id: RecordingId) => Recording,
  documents: UndoableDocuments,
): StepChanges | null {
  const ids = [...(edit.recordings?.keys() ?? [])].sort((a, b) => a - b);
  const rows = ids.map((id) => ({ id, wanted: edit.recordings?.get(id) ?? {}, was: recording(id) }));
  const parts = editableParts.flatMap((part): PartEdit[] => {
    const changed = rows.filter(({ wanted, was }) => wanted[part] !== undefined && !isSame(wanted[part], was[part]));
    if (changed.length === 0) return [];
    const before = packValues(changed.map(({ was }) => was[part]));
    const after = packValues(changed.map(({ wanted }) => wanted[part]));
    return [{ part, ids: packIds(changed.map(({ id }) => id)), before, after }];
  });
  const lists = undoableLists.flatMap((name) => {
    const next: readonly ListRow[] | undefined = edit.documents?.[name];
    return (next && editOfList(name, documents[name], next)) ?? [];
  });
  return parts.length + lists.length === 0 ? null : { parts, lists };
}

/** As much of it as is about recordings up to this one; `hasLists` says whether its lists are in it already. */
export function upTo(changes: StepChanges, last: RecordingId, hasLists: boolean): StepChanges {
  const parts = changes.parts.flatMap(({ part, ids: runs, before, after }): PartEdit[] => {
    const ids = unpackIds(runs);
    const beyond = ids.findIndex((id) => id > last);
    const count = beyond < 0 ? ids.length : beyond;
    const start = (column: ValueColumn<unknown>) => packValues(unpackValues(column, ids.length).slice(0, count));
    return count === 0 ? [] : [{ part, ids: packIds(ids.slice(0, count)), before: start(before), after: start(after) }];
  });
  return { parts, lists: hasLists ? changes.lists : [] };
}

/** Ascending, each once. */
export function idsOf({ parts }: StepChanges): readonly RecordingId[] {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return unpackIds(only.ids);
  return [...new Set(parts.flatMap(({ ids }) => unpackIds(ids)))].sort((a, b) => a - b);
}

/** Without anything of these recordings; itself when nothing of them is in it. */
export function withoutIds(changes: StepChanges, gone: ReadonlySet<RecordingId>): StepChanges {
  const parts = changes.parts.flatMap((edit) => partWithout(edit, gone) ?? []);
  const isSameStill = parts.length === changes.parts.length && parts.every((part, at) => part === changes.parts[at]);
  return isSameStill ? changes : { ...changes, parts };
}

function partWithout(edit: PartEdit, gone: ReadonlySet<RecordingId>): PartEdit | null {
  const ids = unpackIds(edit.ids);
  if (!ids.some((id) => gone.has(id))) return edit;
  const isKept = (_: unknown, at: number) => !gone.has(ids[at] as RecordingId);
  const kept = ids.filter(isKept);
  const valuesOf = (column: ValueColumn<unknown>) => packValues(unpackValues(column, ids.length).filter(isKept));
  return kept.length === 0
    ? null
    : { part: edit.part, ids: packIds(kept), before: valuesOf(edit.before), after: valuesOf(edit.after) };
}

/** Recordings that it is about. */
export function countOf(changes: StepChanges): number {
  const [only, second] = changes.parts;
  return only !== undefined && second === undefined ? countIds(only.ids) : idsOf(changes).length;
}

/** How much there is to keep of it: recordings, part by part. */
export const sizeOf = ({ parts }: StepChanges): number => parts.reduce((sum, { ids }) => sum + countIds(ids), 0);

/** The parts are words, or short lists of flat things. Most lists that differ, differ in length. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.length === 0 || JSON.stringify(a) === JSON.stringify(b);
}
