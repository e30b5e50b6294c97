/**
 * What a search looks at: everything that was said, written or named about a recording, folded into one string.
 * Held in the worker's memory alone. There is no index, so there is none to shred.
 */
import type { TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldText } from './fold-text.ts';

export function searchableText(recording: Recording, tags: ReadonlyMap<TagId, Tag>): string {
  const { transcript, reply, person, title, device, note, entryName } = recording;
  // No word of a query holds a line break, so none matches across two parts.
  let text = `${transcript ?? ''}\n${reply ?? ''}\n${person ?? ''}\n${title ?? ''}\n${device ?? ''}\n${note}\n${entryName}`;
  for (const id of recording.tags) text += `\n${tags.get(id)?.name ?? ''}`;
  return foldText(text);
}

/** Whether two versions of a recording read the same to a search. */
export function readsTheSame(a: Recording, b: Recording): boolean {
  return (
    a.transcript === b.transcript &&
    a.reply === b.reply &&
    a.note === b.note &&
    a.person === b.person &&
    a.title === b.title &&
    a.device === b.device &&
    a.entryName === b.entryName &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}
