/**
 * What is wanted of a chat as JSON, while it is read: signal-export's data.json, a message a line, and sigtop's, a list of Signal's
 * own messages. Pure.
 */
import * as v from 'valibot';
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { epochDigitsMs } from '../reading/calendar.ts';
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';
import type { JsonReader, Wish } from '../reading/json-walk.ts';
import { mostMessages, type SoundMessage, words } from '../reading/sound-message.ts';
import { isSoundAlone, localTime } from './chat-words.ts';

const textual = v.nullish(v.string());
const message = v.object({
  // signal-export
  date: textual,
  sender: textual,
  // sigtop
  sent_at: v.nullish(v.number()),
  // both
  body: textual,
  attachments: v.nullish(v.array(v.object({ name: textual, path: textual, fileName: textual, contentType: textual }))),
});
type Message = v.InferOutput<typeof message>;

export class DataReader implements JsonReader {
  readonly messages: SoundMessage[] = [];
  readonly #entry: ListedEntry;
  readonly #title: string | null;
  #place = 0;
  isChat = false;
  isBroken = false;

  constructor(entry: ListedEntry) {
    this.#entry = entry;
    // signal-export names the folder by the chat, sigtop the file.
    const isData = baseNameOf(entry.name) === 'data.json';
    this.#title = words(baseNameOf(isData ? folderOf(entry.name).slice(0, -1) : stemOf(entry.name)));
  }

  /** A message a line stands at the top itself; a list is looked into, which only its elements' wish shows. */
  wish(path: readonly string[]): Wish {
    if (path.length === 0) return baseNameOf(this.#entry.name) === 'data.json' ? 'take' : 'enter';
    return path.length === 1 && path[0] === '[]' ? 'take' : 'pass';
  }

  isWanted(_: readonly string[], text: string): boolean {
    this.#place += 1;
    this.isChat ||= text.includes('"attachments"') && (text.includes('"sender"') || text.includes('"sent_at"'));
    return /"attachments"\s{0,4}:\s{0,4}\[\s{0,200}\{/.test(text);
  }

  take(_: readonly string[], value: unknown): void {
    const parsed = v.safeParse(message, value);
    if (!parsed.success || this.messages.length >= mostMessages) {
      this.isBroken = true;
      return;
    }
    const one = parsed.output;
    for (const { name, path, fileName, contentType } of one.attachments ?? []) {
      // sigtop's `path` is Signal's own hiding place and says nothing here.
      const isSigtops = one.sent_at != null;
      const file = isSigtops ? words(fileName) : words((path ?? name)?.replaceAll('%20', ' '));
      this.messages.push({
        source: this.#entry,
        place: this.#place,
        file,
        time: timeOf(one),
        person: words(one.sender),
        title: this.#title,
        text: words(one.body, 100_000),
        isVoice: (contentType ?? '').startsWith('audio/') || isSoundAlone(file ?? ''),
      });
    }
  }

  broken(): void {
    this.isBroken = true;
  }
}

function timeOf({ sent_at: ms, date }: Message): RecordedTime | null {
  const epochMs = ms == null ? null : epochDigitsMs(String(ms));
  return epochMs === null ? localTime(date ?? '') : { kind: 'utc-exact', epochMs, source: 'metadata' };
}
