/** What names of a Zoom recording tell: the meeting, its time, whose sound a file is, which text is what. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';

/** Sound of single participants lies one folder deeper. */
const participantsFolder = /(?:^|\/)Audio Record\/$/;

export function meetingFolderOf(name: string): string {
  const folder = folderOf(name);
  return participantsFolder.test(folder) ? folderOf(folder.slice(0, -1)) : folder;
}

/** `2024-03-14 10.00.00 Pat Example's Zoom Meeting 81234567890`: the computer's clock, the topic, mostly the meeting's number. */
const meetingName = /^(\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)\.(\d\d) (.+)$/;

export interface Meeting {
  readonly title: string | null;
  readonly time: RecordedTime | null;
}

export function meetingOf(name: string): Meeting {
  const folder = baseNameOf(meetingFolderOf(name).slice(0, -1));
  const match = meetingName.exec(folder);
  if (!match) return { title: folder || null, time: null };
  const [, year, month, day, hour, minute, second, topic = ''] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second]);
  const title = topic.replace(/ ?\b\d{9,11}$/, '').trim() || topic;
  return { title, time: epochMs === null ? null : { kind: 'local-unknown', epochMs, source: 'file-name' } };
}

/** The sound of everybody: `audio_only.m4a`, `audio_only_1.m4a`, `audio123456789.m4a`. */
export const isWholeMeeting = (name: string): boolean =>
  !participantsFolder.test(folderOf(name)) && /^audio(?:_only(?:_\d+)?|\d+)\.m4a$/.test(baseNameOf(name));

/** `audioPatExample11234567890.m4a`: a name without its blanks, then digits. Where a name ends in digits, nobody can tell it from them. */
export function participantIn(name: string): string | null {
  if (isWholeMeeting(name)) return null;
  const [, stem = ''] = /^audio([^\d_].*)\.m4a$/.exec(baseNameOf(name)) ?? [];
  // By hand: a pattern for it takes time by the square of the digits.
  let end = stem.length;
  while (end > 0 && isDigit(stem.charCodeAt(end - 1))) end--;
  return stem.length - end >= fewestDigits ? stem.slice(0, end) : null;
}

const fewestDigits = 5;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export type TextKind = 'chat' | 'transcript' | 'captions' | 'old-captions';

export function kindOfText(name: string): TextKind | null {
  const base = baseNameOf(name).toLowerCase();
  if (/^(?:chat|meeting_saved_chat|meeting_saved_new_chat)\.txt$/.test(base)) return 'chat';
  if (base.endsWith('.cc.vtt')) return 'captions';
  if (base.endsWith('.vtt')) return 'transcript';
  return /^(?:closed_caption|meeting_saved_closed_caption)\.txt$/.test(base) ? 'old-captions' : null;
}
