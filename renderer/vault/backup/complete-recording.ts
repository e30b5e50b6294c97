/**
 * What a backup adds to a recording that the vault has already: only what is missing. What somebody wrote or decided here is never
 * overwritten. Pure.
 */
import type { TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { withSpeechFlags } from '../../../shared/speech/speech-flags.ts';
import type { StoredRecording } from './backup-json.ts';

/** The recording itself when nothing was missing. */
export function completeRecording(here: Recording, stored: StoredRecording, tags: readonly TagId[]): Recording {
  const newTags = tags.filter((id) => !here.tags.includes(id));
  const hasNewWords = here.transcript === null && stored.transcript !== null;
  const isSameText = hasNewWords || here.transcript === stored.transcript;
  const added: Partial<Recording> = {
    ...(hasNewWords && { transcript: stored.transcript, linkedBy: stored.linkedBy, flags: stored.flags }),
    ...(here.reply === null && stored.reply !== null && { reply: stored.reply }),
    ...(here.time === null && stored.time !== null && { time: stored.time }),
    ...(here.device === null && stored.device !== null && { device: stored.device }),
    ...(here.person === null && stored.person !== null && { person: stored.person }),
    ...(here.speechMs === null && stored.speechMs !== null && { speechMs: stored.speechMs }),
    ...(here.note === '' && stored.note !== '' && { note: stored.note }),
    ...(here.verdict === 'undecided' && stored.verdict !== 'undecided' && { verdict: stored.verdict }),
    ...(newTags.length > 0 && { tags: [...here.tags, ...newTags] }),
    ...(here.stretches.length === 0 && stored.stretches.length > 0 && { stretches: stored.stretches }),
    ...(isSameText && here.struckWords.length === 0 && stored.struckWords.length > 0 && { struckWords: stored.struckWords }),
  };
  if (Object.keys(added).length === 0) return here;
  const completed = { ...here, ...added };
  return { ...completed, flags: withSpeechFlags(completed) };
}
