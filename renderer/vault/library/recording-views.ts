/** A recording as the page may see it: plain views, without keys, places on the disk or anything it doesn't show. Pure. */
import type { TagId } from '../../../shared/model/id.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { RecordingRowView, RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { fileNameOf } from './file-name-of.ts';
import { burntRuns, mergeRuns, startOfText } from './marked-runs.ts';

const rowWordsLength = 200;

export function rowView(recording: Recording, tags: ReadonlyMap<TagId, Tag>): RecordingRowView {
  const words = recording.transcript === null ? null : startOfText(recording.transcript, rowWordsLength);
  return {
    id: recording.id,
    time: recording.time,
    person: recording.person,
    device: recording.device,
    title: recording.title,
    words: words === '' ? null : words,
    struckWords: words === null ? [] : struckWithin(recording, words),
    flags: recording.flags,
    durationMs: recording.sound.durationMs,
    verdict: recording.verdict,
    tags: recording.tags.flatMap((id) => tags.get(id) ?? []),
    isPlayable: recording.sound.isPlayable,
    hasPlannedStretches: recording.stretches.length > 0,
    isBurnt: recording.burnt.length > 0,
    fileName: fileNameOf(recording),
    archiveId: recording.archiveId,
  };
}

/** As the row, but `struckWords` are the planned ones of the whole transcript: burnt ones show themselves by their mark. */
export function recordingView(recording: Recording, tags: ReadonlyMap<TagId, Tag>, archiveName: string): RecordingView {
  return {
    ...rowView(recording, tags),
    struckWords: recording.struckWords,
    transcript: recording.transcript,
    reply: recording.reply,
    archiveName,
    entryName: recording.entryName,
    vendor: recording.vendor,
    linkedBy: recording.linkedBy,
    speechMs: recording.speechMs,
    sound: recording.sound,
    note: recording.note,
    stretches: recording.stretches,
    burnt: recording.burnt,
  };
}

function struckWithin(recording: Recording, words: string) {
  const planned = recording.struckWords
    .filter(({ from }) => from < words.length)
    .map(({ from, to }) => ({ from, to: Math.min(to, words.length) }));
  return mergeRuns([...planned, ...burntRuns(words)]);
}
