/**
 * signal-export's chat.md: `[2020-04-01 13:47:49] Pat: words  [name](./media/2020-04-01T13-47-49.821_00_None.aac)`, and lines that
 * go on with the message before. Pure.
 */
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, folderOf } from '../reading/file-names.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';
import { isSoundAlone, localTime } from './chat-words.ts';

export interface ChatText {
  readonly messages: readonly SoundMessage[];
  /** At least one line was a message. */
  readonly isChat: boolean;
}

const head = /^\[(\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?)\] ([^:\n]{1,300}): ?/;

export function messagesOfMarkdown(source: ListedEntry, text: string): ChatText {
  const title = words(baseNameOf(folderOf(source.name).slice(0, -1)));
  const messages: SoundMessage[] = [];
  let place = 0;
  for (const { start, person, body } of spoken(text)) {
    place += 1;
    if (!body.includes('](') || messages.length >= mostMessages) continue;
    const { files, rest } = linksOf(body);
    const written = words(rest, 100_000);
    for (const file of files) {
      const time = localTime(start);
      messages.push({ source, place, file, time, person, title, text: written, isVoice: isSoundAlone(file) });
    }
  }
  return { messages, isChat: place > 0 };
}

/**
 * The media that a message links, and what is left of it without the links. From bracket to bracket, not by a pattern: one that looked
 * for both ends would take forever on a text of nothing but brackets.
 */
function linksOf(body: string): { readonly files: readonly string[]; readonly rest: string } {
  const files: string[] = [];
  let rest = '';
  const pieces = body.split(')');
  pieces.forEach((piece, at) => {
    const isClosed = at < pieces.length - 1;
    const middle = piece.lastIndexOf('](');
    const path = middle < 0 ? '' : piece.slice(middle + 2).replace(/^\.\//, '');
    if (!isClosed || !path.startsWith('media/') || path.includes('\n') || path.length > 1000) {
      rest += isClosed ? `${piece})` : piece;
      return;
    }
    files.push(path.replaceAll('%20', ' '));
    rest += piece.slice(0, Math.max(0, piece.lastIndexOf('[', middle))).replace(/!$/, '');
  });
  return { files, rest };
}

interface Spoken {
  readonly start: string;
  readonly person: string | null;
  body: string;
}

function* spoken(text: string): Generator<Spoken> {
  let one: Spoken | null = null;
  for (const line of text.split(/\r?\n/)) {
    const match = head.exec(line);
    if (match === null) {
      if (one !== null && one.body.length < 1_000_000) one.body += `\n${line}`;
      continue;
    }
    if (one !== null) yield one;
    one = { start: match[1] ?? '', person: words(match[2]), body: line.slice(match[0].length) };
  }
  if (one !== null) yield one;
}
