/**
 * What a later archive adds to a recording that came in before: only what was missing, a transcript above all. Pure. What is there is
 * never overwritten; what was burnt out or struck never comes back by this way.
 */
import type { Recording } from '../../../shared/model/recording.ts';
import { withSpeechFlags } from '../../../shared/speech/speech-flags.ts';
import type { RecordingDraft } from '../vendors/adapter.ts';

/** null: nothing was missing that the draft has. */
export function completedBy(here: Recording, draft: RecordingDraft): Recording | null {
  // Whoever burnt a recording wants less to be known of it, not more.
  if (here.burnt.length > 0) return null;
  const mayGetWords = here.struckWords.length === 0;
  const hasNewWords = mayGetWords && here.transcript === null && draft.transcript !== null;
  const added: Partial<Recording> = {
    ...(hasNewWords && { transcript: draft.transcript, linkedBy: draft.linkedBy, flags: draft.flags }),
    ...(mayGetWords && here.reply === null && draft.reply !== null && { reply: draft.reply }),
    ...(here.time === null && draft.time !== null && { time: draft.time }),
    ...(here.device === null && draft.device !== null && { device: draft.device }),
    ...(here.person === null && draft.person !== null && { person: draft.person }),
    ...(here.title === null && draft.title !== null && { title: draft.title }),
  };
  if (Object.keys(added).length === 0) return null;
  const completed = { ...here, linkedBy: here.linkedBy ?? draft.linkedBy, ...added };
  return { ...completed, flags: withSpeechFlags(completed) };
}
