/**
 * sigtop's text of a chat: blocks of `From:`, `Type:`, `Sent: Wed, 1 Apr 2020 13:47:49 +0200`, `Attachment: name (type, size)`. Files
 * that had no name are named by the moment they were sent, on the same clock. Pure.
 */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { offsetMinutesOf, wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import type { Rung } from '../reading/join-messages.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';
import type { ChatText } from './markdown-chat.ts';
import { stampMs } from './recognise-signal.ts';
import { isSoundAlone } from './chat-words.ts';

const attachment = /^Attachment: (.{1,1000}) \(([a-z0-9.+*-]{1,60}\/[a-z0-9.+*-]{1,60}), \d{1,15} bytes\)$/i;

export function messagesOfSigtop(source: ListedEntry, text: string): ChatText {
  const title = words(baseNameOf(stemOf(source.name)));
  const messages: SoundMessage[] = [];
  let place = 0;
  let person: string | null = null;
  let time: RecordedTime | null = null;
  let isHead = false;
  const lines = text.split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('From: ') && /^Type: \w+$/.test(lines[at + 1] ?? '')) {
      place += 1;
      isHead = true;
      person = words(line.slice('From: '.length));
      time = null;
    } else if (line === '') isHead = false;
    else if (isHead && line.startsWith('Sent: ')) time = timeOfSent(line.slice('Sent: '.length));
    const match = isHead ? attachment.exec(line) : null;
    if (match === null || messages.length >= mostMessages) continue;
    const file = match[1] === 'no filename' ? null : words(match[1]);
    const isVoice = (match[2] ?? '').startsWith('audio/') || isSoundAlone(file ?? '');
    messages.push({ source, place, file, time, person, title, text: null, isVoice });
  }
  return { messages, isChat: place > 0 };
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function timeOfSent(text: string): RecordedTime | null {
  const match = /^[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [, day, month, year, hour, minute, second, zone] = match;
  const wallMs = wallClockMs([year, months.indexOf(month ?? '') + 1, day], [hour, minute, second]);
  const offsetMinutes = offsetMinutesOf(zone ?? '');
  if (wallMs === null || offsetMinutes === null) return null;
  return { kind: 'offset-known', epochMs: wallMs - offsetMinutes * 60_000, offsetMinutes, source: 'metadata' };
}

/** The stamp of a nameless file in the chat's own folder is its message's moment to the second, if both are the only ones. */
export function rungByStamp(candidates: readonly ListedEntry[], messages: readonly SoundMessage[]): Rung {
  const sounds = new Map<string, ListedEntry | null>();
  for (const entry of candidates) {
    const ms = stampMs(stemOf(baseNameOf(entry.name)));
    if (ms === null) continue;
    const key = `${ms} ${baseNameOf(folderOf(entry.name).slice(0, -1))}`;
    sounds.set(key, sounds.has(key) ? null : entry);
  }
  const keyOf = ({ time, title }: SoundMessage): string | null =>
    time?.kind === 'offset-known' ? `${time.epochMs + (time.offsetMinutes ?? 0) * 60_000} ${title ?? ''}` : null;
  const times = new Map<string, number>();
  for (const message of messages) {
    const key = message.file === null ? keyOf(message) : null;
    if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return {
    step: 'time-in-name',
    find: (message) => {
      const key = message.file === null ? keyOf(message) : null;
      return key !== null && times.get(key) === 1 ? (sounds.get(key) ?? null) : null;
    },
  };
}
