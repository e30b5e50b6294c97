/** One action of the user's on one or many recordings, and its undoing: one commit each. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId, TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { RecordingChange, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { EditableParts, EditedRecording, EditStep } from '../library/edit-history.ts';
import { tidyStretches, tidyStruckWords } from '../library/marked-runs.ts';

export function changeRecordings(
  desk: Desk,
  ids: readonly RecordingId[],
  change: RecordingChange,
): Promise<VaultResult<'change'>> {
  return desk.turns.take(async () => {
    const unknownTag = change.addTags?.find((tag) => !desk.library.tags().has(tag));
    if (unknownTag !== undefined) throw new Failure('app/bad-request');
    const step = new Map<RecordingId, EditedRecording>();
    for (const id of ids) {
      const recording = desk.recording(id);
      const edited = editOf(recording, change);
      if (edited !== null) step.set(id, edited);
    }
    if (step.size > 0) {
      await commitStep(desk, step, 'after');
      desk.history.add(step);
    }
    return { changed: step.size };
  });
}

export function undo(desk: Desk): Promise<VaultResult<'undo'>> {
  return desk.turns.take(async () => {
    const step = desk.history.nextUndo;
    if (step === undefined) return { changed: 0, ids: [] };
    await commitStep(desk, step, 'before');
    desk.history.markUndone();
    return { changed: step.size, ids: [...step.keys()] };
  });
}

export function redo(desk: Desk): Promise<VaultResult<'redo'>> {
  return desk.turns.take(async () => {
    const step = desk.history.nextRedo;
    if (step === undefined) return { changed: 0, ids: [] };
    await commitStep(desk, step, 'after');
    desk.history.markRedone();
    return { changed: step.size, ids: [...step.keys()] };
  });
}

async function commitStep(desk: Desk, step: EditStep, side: 'before' | 'after'): Promise<void> {
  const recordings = [...step].map(([id, edited]) => ({ ...desk.recording(id), ...edited[side] }));
  await desk.vault.commit({ recordings });
}

/** Before and after of the parts that really change; null when none does. */
function editOf(recording: Recording, change: RecordingChange): EditedRecording | null {
  const before: Partial<Mutable<EditableParts>> = {};
  const after: Partial<Mutable<EditableParts>> = {};
  const set = <Part extends keyof EditableParts>(part: Part, value: EditableParts[Part] | undefined) => {
    if (value === undefined || isSame(value, recording[part])) return;
    before[part] = recording[part];
    after[part] = value;
  };
  set('verdict', change.verdict);
  set('tags', nextTags(recording.tags, change));
  set('note', change.note?.normalize('NFC'));
  set('stretches', change.stretches && tidyStretches(change.stretches, recording.sound.durationMs));
  set('struckWords', change.struckWords && tidyStruckWords(change.struckWords, recording.transcript));
  return Object.keys(after).length === 0 ? null : { before, after };
}

type Mutable<T> = { -readonly [Part in keyof T]: T[Part] };

/** Tags keep the order in which they were given. */
function nextTags(tags: readonly TagId[], { addTags, removeTags }: RecordingChange): readonly TagId[] | undefined {
  if (addTags === undefined && removeTags === undefined) return undefined;
  const removed = new Set(removeTags);
  return [...new Set([...tags, ...(addTags ?? [])])].filter((tag) => !removed.has(tag));
}

/** The parts are words, or short lists of flat things. */
const isSame = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
