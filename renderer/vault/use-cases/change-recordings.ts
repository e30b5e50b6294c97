/** One action of the user's on one or many recordings: one commit, one step back. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId, TagId } from '../../../shared/model/id.ts';
import type { EditAct } from '../../../shared/model/journal.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { RecordingChange, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { EditableParts } from '../library/edit-step.ts';
import { tidyStretches, tidyStruckWords } from '../library/marked-runs.ts';
import { commitEdit } from './commit-edit.ts';

export function changeRecordings(
  desk: Desk,
  ids: readonly RecordingId[],
  change: RecordingChange,
): Promise<VaultResult<'change'>> {
  return desk.turns.take(async () => {
    const unknownTag = change.addTags?.find((tag) => !desk.library.tags().has(tag));
    if (unknownTag !== undefined) throw new Failure('app/bad-request');
    const nextTags = tagsChanger(change);
    const recordings = new Map(ids.map((id) => [id, wantedParts(desk.recording(id), change, nextTags)]));
    return commitEdit(desk, { act: actOf(change), recordings });
  });
}

/** The parts as they shall be. What stays the same is left out by whoever commits it. */
function wantedParts(recording: Recording, change: RecordingChange, nextTags: NextTags): Partial<EditableParts> {
  const { verdict, note, stretches, struckWords } = change;
  const tags = nextTags(recording.tags);
  return {
    ...(verdict !== undefined && { verdict }),
    ...(tags !== undefined && { tags }),
    ...(note !== undefined && { note: note.normalize('NFC') }),
    ...(stretches !== undefined && { stretches: tidyStretches(stretches, recording.sound.durationMs) }),
    ...(struckWords !== undefined && { struckWords: tidyStruckWords(struckWords, recording.transcript) }),
  };
}

/** What the journal calls it. */
function actOf({ verdict, addTags = [], removeTags = [], note, stretches, struckWords }: RecordingChange): EditAct {
  const acts: EditAct[] = [
    ...(verdict === undefined ? [] : [{ kind: verdict }]),
    ...addTags.map((tagId) => ({ kind: 'tag-on', tagId }) as const),
    ...removeTags.map((tagId) => ({ kind: 'tag-off', tagId }) as const),
    ...(note === undefined ? [] : [{ kind: 'note' } as const]),
    ...(stretches === undefined ? [] : [{ kind: 'stretches' } as const]),
    ...(struckWords === undefined ? [] : [{ kind: 'struck-words' } as const]),
  ];
  const [only, second] = acts;
  return only === undefined || second !== undefined ? { kind: 'several' } : only;
}

type NextTags = (tags: readonly TagId[]) => readonly TagId[] | undefined;

/** Tags keep the order in which they were given. Of thousands of recordings most have the same ones: those share one list. */
function tagsChanger({ addTags, removeTags }: RecordingChange): NextTags {
  if (addTags === undefined && removeTags === undefined) return () => undefined;
  const removed = new Set(removeTags);
  const known = new Map<string, readonly TagId[]>();
  return (tags) => {
    const key = tags.join();
    const next = known.get(key) ?? [...new Set([...tags, ...(addTags ?? [])])].filter((tag) => !removed.has(tag));
    known.set(key, next);
    return next;
  };
}
