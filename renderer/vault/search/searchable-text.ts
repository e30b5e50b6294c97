/**
 * What a search looks at: everything that was said, written or named about a recording, folded into one string, part by
 * part. The names of its tags aren't in it: they change for thousands at once. Held in the worker's memory alone (folded-texts.ts).
 * There is no index, so there is none to shred.
 */
import type { UnlinkedLine } from '../../../shared/model/archive.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { TextFieldName } from '../../../shared/search/fields.ts';
import { foldForSearch } from '../../../shared/search/fold-text.ts';

/** Between two parts: no word of a query holds it, so none matches across. No white space, so folding leaves it. */
export const border = '\u0001';

/** The short ones first: a field is found by counting borders. */
const parts = ['device', 'person', 'title', 'file', 'note', 'said', 'reply'] as const satisfies readonly TextFieldName[];
export type SearchedPart = (typeof parts)[number];

export const partsPerRecording = parts.length;

export function searchableParts(recording: Recording): readonly string[] {
  const { transcript, reply, person, title, device, note, entryName } = recording;
  return [device ?? '', person ?? '', title ?? '', entryName, note, transcript ?? '', reply ?? ''];
}

/** Also who it is of and which file it names: a record without words has nothing else to be found by. */
export function searchableLine({ text, person = '', missingSound, entryName }: UnlinkedLine): string {
  return foldForSearch(joinedParts([text, person, missingSound ?? '', missingSound === undefined ? '' : entryName]));
}

/** Where a part lies in texts in which a recording begins at `start`. */
export function boundsOfPart(
  texts: string,
  part: SearchedPart,
  start: number,
): { readonly from: number; readonly until: number } {
  let from = start;
  for (let left = parts.indexOf(part); left > 0; left--) from = texts.indexOf(border, from) + 1;
  return { from, until: texts.indexOf(border, from) };
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
    a.entryName === b.entryName
  );
}

/** A border that an archive holds is a blank. */
export const joinedParts = (texts: readonly string[]): string =>
  texts.map((text) => (text.includes(border) ? text.replaceAll(border, ' ') : text)).join(border);
