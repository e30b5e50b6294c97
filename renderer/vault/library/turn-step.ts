/**
 * Takes a step back or does it again, on paper: on a draft of what the vault holds, which becomes one commit or none. A step that
 * doesn't fit what is there now changes nothing of the draft: it is never done by half. Vault worker. Pure.
 */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { UnlockedVault, VaultChange } from '../unlocked-vault.ts';
import { type EditableParts, isSame, type StepChanges, type UndoableDocuments, undoableLists } from './edit-step.ts';
import { unpackIds } from './id-runs.ts';
import { applyToList, type ListRow } from './list-edit.ts';
import { unpackValues } from './value-column.ts';

export type StepSide = 'before' | 'after';

export class DraftOfVault {
  readonly #vault: Pick<UnlockedVault, 'recordings' | 'documents'>;
  readonly #recordings = new Map<RecordingId, Recording>();
  #documents: Partial<UndoableDocuments> = {};

  constructor(vault: Pick<UnlockedVault, 'recordings' | 'documents'>) {
    this.#vault = vault;
  }

  /** What a commit has to write. */
  get change(): Pick<VaultChange, 'recordings' | 'documents'> {
    return { recordings: [...this.#recordings.values()], documents: this.#documents };
  }

  /** False when it doesn't fit. */
  turn(changes: StepChanges, to: StepSide): boolean {
    const documents = this.#listsTurned(changes, to);
    const recordings = documents && this.#recordingsTurned(changes, to);
    if (documents === null || recordings === null || this.#losesTagInUse(documents, recordings)) return false;
    for (const [id, recording] of recordings) this.#recordings.set(id, recording);
    this.#documents = { ...this.#documents, ...documents };
    return true;
  }

  /** A backup that was taken in may have brought recordings with it: they would carry what another tag is called next. */
  #losesTagInUse({ tags }: Partial<UndoableDocuments>, turned: ReadonlyMap<RecordingId, Recording>): boolean {
    if (tags === undefined) return false;
    const left = new Set((this.#documents.tags ?? this.#vault.documents.tags).map(({ id }) => id));
    for (const { id } of tags) left.delete(id);
    if (left.size === 0) return false;
    for (const [id, here] of this.#vault.recordings) {
      const recording = turned.get(id) ?? this.#recordings.get(id) ?? here;
      if (recording.tags.some((tag) => left.has(tag))) return true;
    }
    return false;
  }

  #recordingsTurned({ parts }: StepChanges, to: StepSide): ReadonlyMap<RecordingId, Recording> | null {
    const turned = new Map<RecordingId, Recording>();
    for (const { part, ids: runs, ...edit } of parts) {
      const ids = unpackIds(runs);
      const from = unpackValues(edit[to === 'before' ? 'after' : 'before'], ids.length);
      const wanted = unpackValues(edit[to], ids.length);
      for (const [at, id] of ids.entries()) {
        const recording = turned.get(id) ?? this.#recordings.get(id) ?? this.#vault.recordings.get(id);
        if (recording === undefined || !isSame(recording[part], from[at])) return null;
        turned.set(id, { ...recording, [part]: wanted[at] } satisfies Record<keyof EditableParts, unknown>);
      }
    }
    return turned;
  }

  #listsTurned({ lists }: StepChanges, to: StepSide): Partial<UndoableDocuments> | null {
    const turned: Partial<Record<keyof UndoableDocuments, readonly ListRow[]>> = {};
    for (const edit of lists) {
      if (!undoableLists.includes(edit.list)) return null;
      const rows = applyToList<ListRow>(this.#documents[edit.list] ?? this.#vault.documents[edit.list], edit, to);
      if (rows === null) return null;
      turned[edit.list] = rows;
    }
    return turned as Partial<UndoableDocuments>;
  }
}
