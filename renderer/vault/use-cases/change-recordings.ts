/** One action of the user's on one or many recordings: one commit, one step back. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import { type RecordingId, recordingId, type TagId } from '../../../shared/model/id.ts';
import type { EditAct } from '../../../shared/model/journal.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { RecordingChange, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { EditableParts } from '../library/edit-step.ts';
import { tidyStretches, tidyStruckWords } from '../library/marked-runs.ts';
import { commitEdit, type EditWatch } from './commit-edit.ts';
import { tagNamed } from './make-tag.ts';

export function changeRecordings(
  desk: Desk,
  ids: Iterable<number>,
  asked: RecordingChange,
  watch: EditWatch = {},
): Promise<VaultResult<'change'>> {
  return desk.turns.take(async () => {
    const unknownTag = asked.addTags?.find((tag) => !desk.library.tags().has(tag));
    if (unknownTag !== undefined) throw new Failure('app/bad-request');
    const { tags } = desk.vault.documents;
    const newTag = asked.newTag === undefined ? null : tagNamed(tags, asked.newTag);
    const change = newTag === null ? asked : { ...asked, addTags: [...(asked.addTags ?? []), newTag.id] };
    const nextTags = tagsChanger(change);
    const recordings = new Map<RecordingId, Partial<EditableParts>>();
    for (const number of ids) {
      const id = recordingId(number);
      recordings.set(id, wantedParts(desk.recording(id), change, nextTags));
    }
    const documents = newTag === null || tags.includes(newTag) ? {} : { documents: { tags: [...tags, newTag] } };
    return { ...(await commitEdit(desk, { act: actOf(change), recordings, ...documents }, watch)), newTag };
  });
}

/** The parts as they shall be. What stays the same is left out by whoever commits it. */
function wantedParts(recording: Recording, change: RecordingChange, nextTags: NextTags): Partial<EditableParts> {
  const { verdict, person, note, stretches, struckWords } = change;
  const tags = nextTags(recording.tags);
  return {
    ...(verdict !== undefined && { verdict }),
    ...(tags !== undefined && { tags }),
    ...(person !== undefined && { person: tidyPerson(person) }),
    ...(note !== undefined && { note: note.normalize('NFC') }),
    ...(stretches !== undefined && { stretches: tidyStretches(stretches, recording.sound.durationMs) }),
    ...(struckWords !== undefined && { struckWords: tidyStruckWords(struckWords, recording.transcript) }),
  };
}

const mostPersonLength = 200;

/** A name of space alone says nothing: then nobody is named. */
function tidyPerson(name: string | null): string | null {
  const tidy = name?.normalize('NFC').trim().replaceAll(/\s+/g, ' ').slice(0, mostPersonLength) ?? '';
  return tidy === '' ? null : tidy;
}

/** What the journal calls it. */
function actOf(change: RecordingChange): EditAct {
  const { verdict, addTags = [], removeTags = [], person, note, stretches, struckWords } = change;
  const acts: EditAct[] = [
    ...(verdict === undefined ? [] : [{ kind: verdict }]),
    ...addTags.map((tagId) => ({ kind: 'tag-on', tagId }) as const),
    ...removeTags.map((tagId) => ({ kind: 'tag-off', tagId }) as const),
    ...(person === undefined ? [] : [{ kind: 'person' } as const]),
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
